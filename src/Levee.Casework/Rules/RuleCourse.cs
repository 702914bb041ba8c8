using System.Globalization;
using Levee.Casework.Desk;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;

namespace Levee.Casework.Rules;

/// <summary>
/// How the lives of rules run on the desk: a rule is taken up with the first command about it, whatever changes its
/// stage goes to screen, and a label may make it fall. Everything it does goes through the kernel.
/// </summary>
internal sealed class RuleCourse(DeskState state)
{
    private static readonly string[] Counted = [RuleEvidence.Right, RuleEvidence.Wrong, RuleEvidence.Unsure];

    /// <summary>A person commands something about a rule, named by id and hash.</summary>
    public void Carry(DeskTurn turn, Command command, Actor actor)
    {
        string rule = command.Arguments.GetValueOrDefault(RuleEvidence.Rule, "");
        string hash = command.Arguments.GetValueOrDefault(RuleEvidence.Hash, "");
        if (!IsNamed(RuleEvidence.Rule, rule) || !IsNamed(RuleEvidence.Hash, hash))
        {
            turn.Refuse(RuleTable.Name, turn.Position, Refusals.UnknownTarget);
            return;
        }
        if (Find(rule, hash) is not { } instance)
        {
            WorkflowInstance fresh = WorkflowInstance.New(RuleTable.Name, turn.Position, turn.Now);
            KernelResult adopted = Step(turn, fresh, RuleCommands.Adopt, Actor.Machine, command.Arguments);
            if (!adopted.IsAccepted)
            {
                turn.Conclude(RuleTable.Name, fresh.Id, adopted);
                return;
            }
            instance = state.Find(fresh.Id)!;
        }
        if (command.Name == RuleCommands.Label) Label(turn, instance, command, actor);
        else turn.Conclude(RuleTable.Name, instance.Id, Step(turn, instance, command.Name, actor, command.Arguments));
    }

    /// <summary>Tells screen when a step changed the stage of a rule.</summary>
    public void After(DeskTurn turn, WorkflowInstance before)
    {
        WorkflowInstance after = state.Find(before.Id)!;
        RuleStage stands = RuleStates.StageOf(after.State);
        if (before.State.Length > 0 && RuleStates.StageOf(before.State) == stands) return;
        turn.Add(new RuleStaged
        {
            Rule = after.Value(RuleEvidence.Rule), Hash = after.Value(RuleEvidence.Hash), Stage = stands,
        });
    }

    private WorkflowInstance? Find(string rule, string hash) =>
        state.Rules.Find(rule, hash) is { } id ? state.Find(id) : null;

    private void Label(DeskTurn turn, WorkflowInstance rule, Command command, Actor actor)
    {
        Dictionary<string, string> arguments = new(command.Arguments, StringComparer.Ordinal);
        foreach (string name in Counted) arguments.Remove(name);
        if (VerdictOf(arguments.GetValueOrDefault(RuleEvidence.Verdict, "")) is not { } verdict)
        {
            turn.Refuse(RuleTable.Name, rule.Id, Refusals.UnknownTarget);
            return;
        }
        long share = LabelSample.ShareOf(state.Law, rule);
        string says = arguments.GetValueOrDefault(RuleEvidence.Says, "");
        (long right, long wrong, long unsure) = state.Labels.CountWith(rule.Id, verdict, actor.Id, says, share);
        arguments[RuleEvidence.Right] = Text(right);
        arguments[RuleEvidence.Wrong] = Text(wrong);
        arguments[RuleEvidence.Unsure] = Text(unsure);
        KernelResult result = Step(turn, rule, RuleCommands.Label, actor, arguments);
        if (result.IsAccepted) Judge(turn, rule, verdict, share);
        turn.Conclude(RuleTable.Name, rule.Id, result);
    }

    /// <summary>What the machine does about a label: watch what counts, and let it fall.</summary>
    private void Judge(DeskTurn turn, WorkflowInstance before, Position verdict, long share)
    {
        WorkflowInstance rule = state.Find(before.Id)!;
        if (rule.State == RuleStates.Promoted && LabelSample.IsDrawn(verdict, share))
        {
            Step(turn, rule, RuleCommands.Watch, Actor.Machine, Kernel.None);
            rule = state.Find(rule.Id)!;
        }
        if (rule.State == RuleStates.Watched) Step(turn, rule, RuleCommands.Fall, Actor.Machine, Kernel.None);
    }

    private KernelResult Step(DeskTurn turn, WorkflowInstance instance, string command, Actor actor,
        IReadOnlyDictionary<string, string> arguments)
    {
        KernelResult result = turn.Step(instance, command, actor, arguments);
        if (result.IsAccepted) After(turn, instance);
        return result;
    }

    /// <summary>The position of a verdict of screen, written as everywhere; null for anything else.</summary>
    internal static Position? VerdictOf(string entry) =>
        EffectId.TryParse(entry, out EffectId id) && id.Partition == PartitionName.Screen
            && entry == id.Partition.At(id.Position)
            ? id.Position
            : null;

    private static bool IsNamed(string name, string value) => RuleTable.Table.FindEvidence(name)!.Takes(value);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
