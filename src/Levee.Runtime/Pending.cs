using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>A submission whose answers are being found. Owned by the loop.</summary>
internal sealed class Pending(Submission submission)
{
    private readonly Answer[] answers = new Answer[submission.Count];
    private int open = submission.Count;
    private bool isCompleted;

    /// <summary>What was submitted.</summary>
    public Submission Submission => submission;

    /// <summary>True when the caller was told.</summary>
    public bool IsCompleted => isCompleted;

    /// <summary>True when every entry has its answer.</summary>
    public bool IsAnswered => open == 0;

    /// <summary>Keeps the answer of one entry; it is handed over with the rest.</summary>
    public void Answer(int index, in Answer answer)
    {
        if (isCompleted) return;
        Invariant.Require(answers[index].Kind == default);
        answers[index] = answer;
        open--;
    }

    /// <summary>Hands the answers over.</summary>
    public void Complete(Head head)
    {
        Invariant.Require(!isCompleted && open == 0);
        isCompleted = true;
        submission.Completed(new SubmissionResult(answers, head));
    }

    /// <summary>Says why there are no answers.</summary>
    public void Fail(Head head, string failure)
    {
        Invariant.Require(!isCompleted);
        isCompleted = true;
        submission.Completed(new SubmissionResult([], head, failure));
    }
}
