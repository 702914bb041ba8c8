using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.IntegrationTests.Http;

/// <summary>
/// A partition in memory with the sequence rules of design 5: rising, repeated, older, other body. Holds payments of
/// 10,000.00 or more. What it is told can be read back; it can be told to hold answers back, or to be full.
/// </summary>
internal sealed class WindowPartition(PartitionName name) : IIngress
{
    private readonly Lock gate = new();
    private readonly Dictionary<(SourceId, long), (string Body, Answer Answer)> seen = [];
    private readonly Dictionary<SourceId, long> last = [];
    private readonly List<Action> heldBack = [];
    private long next = 1;
    private bool isHolding;

    public PartitionName Partition => name;

    public bool IsFull { get; set; }

    public string? Failure { get; set; }

    public List<Entry> Entries { get; } = [];

    public List<(EventKind Kind, Subject Anchor, Instant At, SourceId Source)> Events { get; } = [];

    public int Window { get; set; } = 65_536;

    public Head Head
    {
        get
        {
            lock (gate) return new Head(name, new Position(next), new Instant(1_700_000_000_000), Hash256.Of([1]));
        }
    }

    public bool TryPost(Submission submission)
    {
        Action complete;
        lock (gate)
        {
            if (IsFull) return false;
            SubmissionResult result = Failure is null ? Take(submission) : new SubmissionResult([], Head, Failure);
            complete = () => submission.Completed(result);
            if (isHolding)
            {
                heldBack.Add(complete);
                return true;
            }
        }
        complete();
        return true;
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

    private SubmissionResult Take(Submission submission)
    {
        List<Answer> answers = [];
        for (int i = 0; i < submission.Events.Count; i++)
        {
            EventRow row = submission.Events[i];
            string body = $"{row.Kind} {row.At} {string.Join(',', row.Fields.ToArray())} "
                + string.Join(',', row.Subjects.ToArray().Select(subject => subject.Id.ToString()));
            answers.Add(Take(row.Source, row.Sequence.Major, body, VerdictOn(row), () =>
                Events.Add((row.Kind, row.Subjects[row.Schema.Anchor.Slot], row.At, row.Source))));
        }
        foreach (Entry entry in submission.Entries)
            answers.Add(Take(entry.Source, entry.Sequence.Major, entry.ToString(), null, () => Entries.Add(entry)));
        return new SubmissionResult(answers, Head);
    }

    private Answer Take(SourceId source, long sequence, string body, Verdict? verdict, Action accept)
    {
        long lastSeen = last.GetValueOrDefault(source);
        if (sequence != 0 && seen.TryGetValue((source, sequence), out (string Body, Answer Answer) known))
            return known.Body == body
                ? known.Answer with { Kind = AnswerKind.Repeated }
                : new Answer(AnswerKind.OtherBody, default, null, null, new SourceSequence(lastSeen));
        if (sequence != 0 && sequence <= lastSeen)
            return new Answer(AnswerKind.Older, default, null, null, new SourceSequence(lastSeen));
        accept();
        Answer answer = new(AnswerKind.Accepted, new Position(next++), verdict, null, new SourceSequence(sequence));
        last[source] = sequence;
        seen[(source, sequence)] = (body, answer);
        seen.Remove((source, sequence - Window));
        return answer;
    }

    private static Verdict? VerdictOn(EventRow row) =>
        row.Kind == EventKind.Payment && row[PaymentEvent.Amount] >= 1_000_000
            ? new Verdict
            {
                Step = Step.Hold, Score = 5_000, Rules = new Position(1), Hits = [], Uncapped = Step.Hold,
            }
            : null;
}
