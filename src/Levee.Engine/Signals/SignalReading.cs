namespace Levee.Engine.Signals;

/// <summary>What a list says of a subject at a time.</summary>
/// <param name="Confidence">The highest confidence in force, thousandths; 0 when there is none.</param>
/// <param name="IsVerified">Whether a fact in force was checked.</param>
internal readonly record struct SignalReading(int Confidence, bool IsVerified);
