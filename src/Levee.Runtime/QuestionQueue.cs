using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Questions that wait for the gap between two batches: few, and not for long, so that people who look never hold a
/// partition up. Any thread adds, the loop answers.
/// </summary>
/// <param name="time">Measures how long a question waits.</param>
/// <param name="failed">Hears that a question could not be answered, or its answer not be taken.</param>
internal sealed class QuestionQueue(TimeProvider time, Action<Exception> failed)
{
    /// <summary>Questions waiting at most.</summary>
    internal const int WaitingMax = 16;

    /// <summary>Questions answered between two batches: a fraction of a millisecond.</summary>
    internal const int AnsweredMax = 4;

    /// <summary>Whoever asked has gone after this long: the question is not looked at any more.</summary>
    internal static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Queue<(SubjectQuestion Question, long AskedAt)> waiting = new();
    private bool isClosed;

    /// <summary>True when one waits.</summary>
    internal bool HasAny
    {
        get
        {
            lock (gate) return waiting.Count > 0;
        }
    }

    /// <summary>Adds a question; false when too many wait or nothing is answered any more.</summary>
    internal bool TryAdd(SubjectQuestion question)
    {
        lock (gate)
        {
            if (isClosed || waiting.Count == WaitingMax) return false;
            waiting.Enqueue((question, time.GetTimestamp()));
            return true;
        }
    }

    /// <summary>Answers the next few.</summary>
    internal void Answer(Func<Subject, SubjectKept?> keptOf)
    {
        for (int i = 0; i < AnsweredMax && Next() is var (question, askedAt); i++)
            Answer(question, time.GetElapsedTime(askedAt) <= WaitMax ? keptOf : _ => null);
    }

    /// <summary>Takes no more, and tells those that wait that there is no answer.</summary>
    internal void Close()
    {
        lock (gate) isClosed = true;
        while (Next() is var (question, _)) Answer(question, _ => null);
    }

    private void Answer(SubjectQuestion question, Func<Subject, SubjectKept?> keptOf)
    {
        try
        {
            question.Answered(keptOf(question.Subject));
        }
        catch (Exception cause) when (cause is not InvariantBrokenException)
        {
            failed(cause);
        }
    }

    private (SubjectQuestion Question, long AskedAt)? Next()
    {
        lock (gate) return waiting.TryDequeue(out (SubjectQuestion, long) next) ? next : null;
    }
}
