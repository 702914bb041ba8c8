using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>Which entry of the batch answers which entry of a submission.</summary>
/// <param name="Owner">The submission.</param>
/// <param name="Answer">The index of the answer.</param>
/// <param name="Entry">The index of the entry in the batch.</param>
/// <param name="Kind">Accepted, or repeated when the same batch holds the first one.</param>
internal readonly record struct Placement(Pending Owner, int Answer, int Entry, AnswerKind Kind);
