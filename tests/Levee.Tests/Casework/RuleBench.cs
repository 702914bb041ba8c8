using Levee.Casework.Access;
using Levee.Casework.Rules;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Casework;

/// <summary>What persons command about rules, told to a <see cref="DeskBench"/>.</summary>
internal static class RuleBench
{
    public const string Form = "r0123456789abcdef0123456789abcdef";

    /// <summary>Verdicts that are drawn at the shipped share, by rising position.</summary>
    public static readonly IReadOnlyList<long> Drawn =
        [.. Enumerable.Range(1, 4000).Select(id => (long)id).Where(id => LabelSample.IsDrawn(new Position(id), 250))];

    extension(DeskBench bench)
    {
        /// <summary>Every stage told to screen so far.</summary>
        public IReadOnlyList<RuleStaged> Staged =>
        [
            .. bench.Batches.SelectMany(batch => batch.Outputs).SelectMany(output => output.Effects)
                .OfType<RuleStaged>(),
        ];

        /// <summary>A person commands something about a rule that its file begins at a state.</summary>
        public Outcome Rule(string who, string name, string stage, params (string Name, string Value)[] arguments) =>
            bench.RuleOf("sim-farm", Form, who, name, stage, arguments);

        /// <summary>The same about any rule.</summary>
        public Outcome RuleOf(string rule, string form, string who, string name, string stage,
            params (string Name, string Value)[] arguments)
        {
            Person? person = DeskBench.People.FirstOrDefault(item => item.Id == who);
            Role role = person?.Roles[0] ?? Role.Desk;
            return DeskBench.OutcomeOf(bench.Tell(new Command
            {
                Workflow = RuleTable.Name, Name = name, Target = default, Who = who, Role = Roles.NameOf(role),
                Purpose = Purposes.All.First(purpose => purpose.Roles.Contains(role)).Name,
                Arguments = new Dictionary<string, string>(
                    arguments.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)))
                {
                    [RuleEvidence.Rule] = rule, [RuleEvidence.Hash] = form, [RuleEvidence.Stage] = stage,
                },
            }));
        }

        /// <summary>A person labels a verdict of screen.</summary>
        public Outcome Label(string who, long verdict, string says, string stage = RuleStates.Shadow) =>
            bench.Rule(who, RuleCommands.Label, stage, (RuleEvidence.Verdict, $"screen-{verdict}"),
                (RuleEvidence.Says, says));

        /// <summary>Somebody labels so many drawn verdicts that nobody labelled yet.</summary>
        public Outcome LabelDrawn(int count, string says, string stage = RuleStates.Shadow)
        {
            Outcome last = null!;
            for (int i = 0; i < count; i++)
                last = bench.Label("analyst-1", Drawn[LabelledBy(bench)], says, stage);
            return last;
        }
    }

    private static int LabelledBy(DeskBench bench) => bench.Batches.SelectMany(batch => batch.Outputs)
        .SelectMany(output => output.Effects).OfType<WorkflowMoved>()
        .Count(step => step is { Workflow: RuleTable.Name, Command: RuleCommands.Label });
}
