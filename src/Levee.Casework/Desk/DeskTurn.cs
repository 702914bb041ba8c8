using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;

namespace Levee.Casework.Desk;

/// <summary>One entry being decided: gathers its effects and outcome, and folds each effect as it is said.</summary>
internal sealed class DeskTurn(DeskState state, Func<string, Kernel> kernels, Batch batch, int index)
{
    private readonly List<Effect> effects = [];
    private Outcome? outcome;

    public Position Position => batch.PositionOf(index);

    public Instant Now => batch.Time;

    /// <summary>Asks the kernel and, when it agrees, takes the step.</summary>
    public KernelResult Step(
        WorkflowInstance instance, string command, Actor actor, IReadOnlyDictionary<string, string> arguments)
    {
        KernelRequest request = new(command, actor, arguments, state.Law, Now);
        KernelResult result = kernels(instance.Workflow).Ask(instance, request, state.Document.ZoneMinutes);
        if (result.Step is { } step) Add(step);
        return result;
    }

    public void Add(Effect effect)
    {
        effects.Add(effect);
        state.Apply(Position, effects.Count - 1, EntryOf(batch, index), effect, Now);
    }

    /// <summary>The outcome as the kernel answered, with the state after everything that followed.</summary>
    public void Conclude(string workflow, Position target, KernelResult result)
    {
        if (!result.IsAccepted)
        {
            Refuse(workflow, target, result.Refusal!.Code);
            return;
        }
        WorkflowInstance instance = state.Find(target)!;
        outcome = new Outcome { Workflow = workflow, Target = target, State = instance.State, Due = instance.Due };
    }

    public void Refuse(string workflow, Position target, string code) =>
        outcome = new Outcome { Workflow = workflow, Target = target, State = "", Refusal = code };

    public EntryOutput? ToOutput() =>
        effects.Count == 0 && outcome is null ? null : new EntryOutput(index, Verdict: null, outcome, effects);

    public static Entry? EntryOf(Batch batch, int index)
    {
        EntrySlot slot = batch.Entries[index];
        return slot.IsEvent ? null : batch.Others[slot.Index];
    }
}
