using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Ports;

/// <summary>The answer to one entry.</summary>
/// <param name="Kind">How it was taken.</param>
/// <param name="Position">Its position; default when it was not accepted.</param>
/// <param name="Verdict">The verdict above allow, or null (allow, or not an event).</param>
/// <param name="Outcome">The outcome of a command, or null.</param>
/// <param name="Last">The source's last accepted sequence when its sequence was refused.</param>
/// <param name="Late">
/// True when a verdict above allow was committed after its deadline: the step must not be applied, the partition
/// journals a late receipt, and a warning follows from it.
/// </param>
public readonly record struct Answer(
    AnswerKind Kind, Position Position, Verdict? Verdict, Outcome? Outcome, SourceSequence Last,
    bool Late = false);
