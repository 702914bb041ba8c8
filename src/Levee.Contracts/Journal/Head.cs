namespace Levee.Contracts.Journal;

/// <summary>
/// How far a journal has come: whoever keeps one can later prove that what came before was not
/// rewritten.
/// </summary>
/// <param name="Partition">The partition.</param>
/// <param name="Next">The position after the last entry; 1 when empty.</param>
/// <param name="Time">The journal time of the last row.</param>
/// <param name="Hash">The hash of the last row; default when empty.</param>
public readonly record struct Head(PartitionName Partition, Position Next, Instant Time, Hash256 Hash);
