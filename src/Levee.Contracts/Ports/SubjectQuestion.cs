namespace Levee.Contracts.Ports;

/// <summary>Somebody asks what a partition keeps of a subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Answered">
/// Called at most once, on the loop's thread, between two batches: must only hand the answer on. It is given null when
/// the partition cannot say: it stops, waits for its store, or the question waited too long.
/// </param>
public sealed record SubjectQuestion(Subject Subject, Action<SubjectKept?> Answered);
