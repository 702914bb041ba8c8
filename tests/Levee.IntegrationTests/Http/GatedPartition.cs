using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.IntegrationTests.Http;

/// <summary>
/// A real partition over a journal in memory, behind a door that can be full, fail, or hold answers back.
/// </summary>
internal sealed class GatedPartition : IIngress
{
    private readonly Lock gate = new();
    private readonly List<Action> heldBack = [];
    private bool isHolding;

    public GatedPartition(PartitionName name, JournalClock clock)
    {
        PartitionOptions options = new()
        {
            Partition = name, Node = "test", Build = "test", Owner = "test", Clock = clock,
            Feeder = new SourceId(HttpNode.Feeder), HistoryBegins = new Instant(1_600_000_000_000),
            Currency = Currency.Cny, ZoneMinutes = 480, TickEvery = TimeSpan.FromHours(1),
        };
        Inner = new Partition(options, new HoldDecider(), () => new MemoryJournal(name), TimeProvider.System,
            new Silent());
        Inner.Start();
        First = Inner.Head.Next;
    }

    public Partition Inner { get; }

    /// <summary>The position of the first entry that a source brings.</summary>
    public Position First { get; }

    public PartitionName Partition => Inner.Name;

    public bool IsFull { get; set; }

    public string? Failure { get; set; }

    /// <summary>The kinds of the events journaled so far, in order.</summary>
    public IReadOnlyList<EventKind> Events
    {
        get
        {
            List<EventKind> kinds = [];
            foreach (Batch batch in Inner.Read(First))
                for (int i = 0; i < batch.Events.Count; i++)
                    kinds.Add(batch.Events[i].Kind);
            return kinds;
        }
    }

    /// <summary>The other entries journaled so far that did not open the journal, in order.</summary>
    public IReadOnlyList<Entry> Entries => [.. Inner.Read(First).SelectMany(batch => batch.Others.ToArray())];

    /// <summary>The id of the entry that a source brought as the Nth, from 1.</summary>
    public string At(int number) => Partition.At(First.Plus(number - 1));

    public bool TryPost(Submission submission)
    {
        if (IsFull) return false;
        if (Failure is { } failure)
        {
            submission.Completed(new SubmissionResult([], Inner.Head, failure));
            return true;
        }
        return Inner.TryPost(new Submission
        {
            Events = submission.Events, Entries = submission.Entries,
            Completed = result => Complete(() => submission.Completed(result)),
        });
    }

    public void HoldAnswers()
    {
        lock (gate) isHolding = true;
    }

    public void ReleaseAnswers()
    {
        Action[] all;
        lock (gate)
        {
            isHolding = false;
            all = [.. heldBack];
            heldBack.Clear();
        }
        foreach (Action one in all) one();
    }

    private void Complete(Action answer)
    {
        lock (gate)
        {
            if (isHolding)
            {
                heldBack.Add(answer);
                return;
            }
        }
        answer();
    }

    private sealed class Silent : IPartitionObserver;
}
