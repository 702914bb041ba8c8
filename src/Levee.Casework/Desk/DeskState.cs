using Levee.Casework.Law;
using Levee.Casework.Listings;
using Levee.Casework.Rules;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;

namespace Levee.Casework.Desk;

/// <summary>
/// What the desk knows. It changes by recorded steps, deliveries and law alone, the same way live and in recovery, and
/// forgets what has been closed long enough. Owned by <see cref="DeskDecider"/>.
/// </summary>
internal sealed class DeskState
{
    private readonly SortedDictionary<long, WorkflowInstance> instances = [];
    private readonly SortedSet<(long Due, long Id)> clocks = [];
    private readonly Dictionary<string, WorkflowTable> tables;
    private readonly WordPool pool = new();
    private readonly Dictionary<string, Queue<(long At, long Id)>> closed = new(StringComparer.Ordinal)
    {
        [WarningLaw.Keep] = [], [ListingLaw.Keep] = [],
    };

    public DeskState(IEnumerable<WorkflowTable> tables) => this.tables = tables.ToDictionary(table => table.Name);

    public LawDocument Document { get; private set; } = LawDocument.Empty;

    public Hash256 LawHash { get; private set; }

    public LawTable Law => Document.Law;

    public WarningBook Warnings { get; } = new();

    public ListingBook Listings { get; } = new();

    public RuleBook Rules { get; } = new();

    public LabelBook Labels { get; } = new();

    public IEnumerable<WorkflowInstance> Instances => instances.Values;

    public WorkflowInstance? Find(Position id) => instances.GetValueOrDefault(id.Value);

    /// <summary>The clock that runs out first at or before a time, or null.</summary>
    public WorkflowInstance? NextDue(Instant now) =>
        clocks.Count > 0 && clocks.Min.Due <= now.UnixMs ? instances[clocks.Min.Id] : null;

    public void Enforce(RulesInForce law)
    {
        Invariant.Require(Hash256.Of(law.Document.Span) == law.Hash);
        Document = LawDocument.Read(law.Document);
        LawHash = law.Hash;
    }

    /// <summary>Takes in one effect of an entry, recorded or just decided.</summary>
    public void Apply(Position position, int ordinal, Entry? entry, Effect effect, Instant now)
    {
        if (effect is WorkflowMoved step) Apply(step, entry, now);
        else if (effect is WarningDelivery delivery) Warnings.Note(position, ordinal, delivery);
    }

    /// <summary>Puts away what was closed longer ago than the law asks to keep it at hand.</summary>
    public void Forget(Instant now)
    {
        foreach ((string keep, Queue<(long At, long Id)> queue) in closed) Forget(now, keep, queue);
    }

    private void Forget(Instant now, string keep, Queue<(long At, long Id)> queue)
    {
        while (queue.Count > 0)
        {
            (long at, long id) = queue.Peek();
            if (Law.Due(keep, new Instant(at), new Instant(at)) is not { } until || until > now) return;
            queue.Dequeue();
            instances.Remove(id);
            Warnings.Forget(new Position(id));
            Listings.Forget(new Position(id));
        }
    }

    private void Apply(WorkflowMoved step, Entry? entry, Instant now)
    {
        WorkflowInstance before = Find(step.Target) ?? WorkflowInstance.New(step.Workflow, step.Target, now);
        WorkflowInstance after = before.Follow(step, now, pool);
        if (before.Due is { } old) clocks.Remove((old.UnixMs, before.Id.Value));
        if (after.Due is { } due) clocks.Add((due.UnixMs, after.Id.Value));
        instances[after.Id.Value] = after;
        bool isSignal = step.Command is WarningCommands.Arrive or WarningCommands.Join;
        if (isSignal && entry is EffectArrived { Effect: WarningRaised raised } arrived)
        {
            Warnings.Note(after.Id, arrived, raised);
        }
        bool isListing = step.Workflow == ListingTable.Name;
        if (isListing && step.From.Length == 0)
            Listings.Note(after.Id, ListingFacts.Of(after, entry!.Numbers[0], entry.Source));
        if (step.Workflow == RuleTable.Name) Note(after, step);
        bool isFinal = tables[after.Workflow].FindState(after.State) is { IsFinal: true };
        if (isFinal) closed[isListing ? ListingLaw.Keep : WarningLaw.Keep].Enqueue((now.UnixMs, after.Id.Value));
    }

    private void Note(WorkflowInstance rule, WorkflowMoved step)
    {
        if (step.From.Length == 0) Rules.Note(rule);
        if (step.Command != RuleCommands.Label) return;
        Position verdict = RuleCourse.VerdictOf(step.Values[RuleEvidence.Verdict])!.Value;
        Labels.Note(rule.Id, verdict, step.Who, step.Values[RuleEvidence.Says]);
    }
}
