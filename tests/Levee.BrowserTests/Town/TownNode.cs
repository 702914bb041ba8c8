using Levee.Casework.Desk;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Engine.Decider;

namespace Levee.BrowserTests.Town;

/// <summary>
/// A small node for the screens: two journals of committed batches in memory, the shipped decider on the desk, a
/// door for each, followers told at once. What happens on screen is written by <see cref="TownScript"/>.
/// </summary>
public sealed class TownNode : INode
{
    private readonly Lock gate = new();
    private readonly Dictionary<PartitionName, Journal> journals;
    private readonly List<IFollower> followers = [];
    private readonly DeskDecider desk = new();
    private readonly ScreenDecider screen = new(new RuleSetWords());

    public TownNode(IVerdictWords words)
    {
        Words = words;
        journals = new[] { PartitionName.Screen, PartitionName.Desk }
            .ToDictionary(name => name, name => new Journal(name));
    }

    public string Name => "town";

    public string Build => "0.1.0-test";

    public bool IsDemo => true;

    public JournalClock Clock => JournalClock.Source;

    public Currency Currency => Currency.Cny;

    public int ZoneMinutes => 480;

    public IVerdictWords Words { get; }

    /// <summary>True while questions find no answer.</summary>
    public bool IsSilent { get; set; }

    /// <summary>What the doors answer instead of taking, or null.</summary>
    public string? Failure { get; set; }

    public IIngress Ingress(PartitionName partition) => new Door(this, partition);

    public IEnumerable<Batch> Read(PartitionName partition, Position from)
    {
        lock (gate) return [.. journals[partition].Batches.Where(batch => batch.First.Plus(batch.Count) > from)];
    }

    public ISubjectDirectory Subjects(PartitionName partition) => journals[partition];

    public PartitionStatus Status(PartitionName partition)
    {
        lock (gate)
            return new PartitionStatus(journals[partition].Head, Clock, Waiting: 0, WaitingMax: 1024,
                journals[partition].Head.Next.Value - 1, Late: 0, Stopped: null, []);
    }

    public bool TryAsk(PartitionName partition, SubjectQuestion question)
    {
        if (IsSilent) return false;
        lock (gate)
            question.Answered(screen.KeptOf(journals[partition].Find(question.Subject), question.Subject.Kind,
                journals[partition].Head.Time));
        return true;
    }

    public string NameOf(SourceId source) => source.Value switch
    {
        1 => "carrier-1",
        2 => "carrier-2",
        3 => "bank-1",
        9 => "console",
        _ => $"source {source.Value}",
    };

    /// <summary>Runs a follower on whatever is committed from here on, and on what stands already.</summary>
    public void Follow(IFollower follower)
    {
        foreach (Batch batch in Read(follower.Partition, follower.Next)) follower.Follow(batch);
        lock (gate) followers.Add(follower);
    }

    /// <summary>Numbers the subjects of a batch, places it and tells the followers.</summary>
    public Batch Commit(Batch batch)
    {
        IFollower[] told;
        lock (gate)
        {
            journals[batch.Partition].Append(batch, batch.Partition == PartitionName.Desk ? desk : null);
            if (batch.Partition == PartitionName.Screen) screen.Fold(batch);
            told = [.. followers.Where(follower => follower.Partition == batch.Partition)];
        }
        foreach (IFollower follower in told) follower.Follow(batch);
        return batch;
    }

    private sealed class Door(TownNode node, PartitionName partition) : IIngress
    {
        public PartitionName Partition => partition;

        public bool TryPost(Submission submission)
        {
            Head head = node.Status(partition).Head;
            if (node.Failure is not null)
            {
                submission.Completed(new SubmissionResult([], head, node.Failure));
                return true;
            }
            Batch batch = new() { Partition = partition, Time = node.Status(PartitionName.Screen).Head.Time };
            for (int i = 0; i < submission.Events.Count; i++) batch.Add(submission.Events[i]);
            foreach (Entry entry in submission.Entries) batch.Add(entry);
            node.Commit(batch);
            Answer[] answers = [.. Enumerable.Range(0, batch.Count).Select(i => new Answer(
                AnswerKind.Accepted, batch.PositionOf(i), null, batch.OutputOf(i)?.Outcome, default))];
            submission.Completed(new SubmissionResult(answers, node.Status(partition).Head));
            return true;
        }
    }

    private sealed class Journal(PartitionName name) : ISubjectDirectory
    {
        private readonly Dictionary<Subject, int> numbers = [];
        private readonly List<Subject> subjects = [default];

        public List<Batch> Batches { get; } = [];

        public Head Head { get; private set; } = new(name, new Position(1), default, default);

        public int Count => subjects.Count - 1;

        public Subject this[int number] => number > 0 && number < subjects.Count ? subjects[number] : default;

        public int Find(Subject subject) => numbers.GetValueOrDefault(subject);

        public void Append(Batch batch, DeskDecider? decider)
        {
            batch.First = Head.Next;
            for (int i = 0; i < batch.Events.Count; i++)
            {
                EventRow row = batch.Events[i];
                for (int slot = 0; slot < row.Subjects.Length; slot++) row.Numbers[slot] = NumberOf(row.Subjects[slot]);
            }
            foreach (Entry entry in batch.Others) entry.Numbers = [.. entry.Subjects.Select(NumberOf)];
            decider?.Decide(batch);
            Batches.Add(batch);
            Head = new Head(name, batch.First.Plus(batch.Count), batch.Time, Hash256.Of([1]));
        }

        private int NumberOf(Subject subject)
        {
            if (subject.IsDefault) return 0;
            if (numbers.TryGetValue(subject, out int number)) return number;
            subjects.Add(subject);
            return numbers[subject] = subjects.Count - 1;
        }
    }
}
