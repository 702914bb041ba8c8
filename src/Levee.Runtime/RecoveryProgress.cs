using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>How far a recovery has come.</summary>
/// <param name="Next">The position after the last entry folded.</param>
/// <param name="Until">The position after the last entry of the journal.</param>
/// <param name="EntriesPerSecond">The rate so far.</param>
/// <param name="Left">The time left at that rate.</param>
public readonly record struct RecoveryProgress(Position Next, Position Until, double EntriesPerSecond, TimeSpan Left);
