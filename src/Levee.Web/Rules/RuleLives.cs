using Levee.Casework.Access;
using Levee.Casework.Rules;
using Levee.Casework.Workflow;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;
using Levee.Engine.Rules;
using Levee.Storage.Tables;
using Levee.Web.Access;
using Levee.Web.Http;

namespace Levee.Web.Rules;

/// <summary>The lives of rules on the desk: reads them, and hands commands about them to it.</summary>
internal sealed class RuleLives(ConsoleParts parts, DeskDoor door)
{
    private readonly RuleLifeQueries queries = new(parts.Tables);

    /// <summary>Runs the table of rules.</summary>
    public static Kernel Kernel { get; } = new(RuleTable.Table);

    /// <summary>Every rule that the desk has taken up, by id and hash.</summary>
    public Dictionary<(string Rule, string Hash), WorkflowInstance> All() => queries.All()
        .ToDictionary(rule => (rule.Value(RuleEvidence.Rule), rule.Value(RuleEvidence.Hash)));

    /// <summary>The life of a rule; one that the desk has not taken up stands where its file has it.</summary>
    public WorkflowInstance Of(Rule rule, Dictionary<(string Rule, string Hash), WorkflowInstance> all) =>
        all.GetValueOrDefault((rule.Document.Id, rule.Hash))
        ?? WorkflowInstance.New(RuleTable.Name, default, FrameMaker.NowOf(parts.Node, parts.Time)) with
        {
            State = RuleStates.Of(rule.FirstStage),
        };

    /// <summary>What happened to it, without the labels; empty before the desk has taken it up.</summary>
    public IReadOnlyList<WarningStep> HistoryOf(WorkflowInstance life) => life.Id == default
        ? []
        : [.. queries.History(life.Id).Where(step => step.Command != RuleCommands.Label)];

    /// <summary>What persons said of it.</summary>
    public IReadOnlyList<RuleLabel> LabelsOf(WorkflowInstance life) =>
        life.Id == default ? [] : queries.Labels(life.Id);

    /// <summary>The share of its verdicts, thousandths, that is drawn to be labelled.</summary>
    public long SampleOf(WorkflowInstance life) => LabelSample.ShareOf(parts.Law(), life);

    /// <summary>What a person may do with a rule now.</summary>
    public IReadOnlyList<WorkflowOption> OptionsOf(WorkflowInstance life, Person person) =>
        Kernel.Options(life, person, parts.Law(), FrameMaker.NowOf(parts.Node, parts.Time));

    /// <summary>Hands a command about a rule to the desk.</summary>
    public Task<DeskAnswer> PostAsync(
        PageRequest request, Rule rule, string name, IReadOnlyDictionary<string, string> given)
    {
        Person person = request.Signed.Person;
        string state = Of(rule, All()).State;
        Role role = Kernel.RoleFor(person, state, name) ?? person.Roles[0];
        Dictionary<string, string> arguments = new(given, StringComparer.Ordinal)
        {
            [RuleEvidence.Rule] = rule.Document.Id, [RuleEvidence.Hash] = rule.Hash,
            [RuleEvidence.Stage] = RuleStates.Of(rule.FirstStage),
        };
        return door.PostAsync(request, (sequence, completed) => new Submission
        {
            Entries =
            [
                new Command
                {
                    Source = parts.ConsoleSource, Sequence = sequence, Workflow = RuleTable.Name, Name = name,
                    Target = default, Who = person.Id, Role = Roles.NameOf(role), Arguments = arguments,
                    Purpose = Purposes.All.First(purpose => purpose.Roles.Contains(role)).Name,
                },
            ],
            Completed = completed,
        });
    }
}
