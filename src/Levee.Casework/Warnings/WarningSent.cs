using Levee.Contracts;

namespace Levee.Casework.Warnings;

/// <summary>A delivery that a source was asked for.</summary>
/// <param name="At">The entry that asked.</param>
/// <param name="Ordinal">The effect's ordinal there.</param>
/// <param name="To">The source.</param>
internal readonly record struct WarningSent(Position At, int Ordinal, SourceId To);
