namespace Levee.Try.Running;

/// <summary>Where labels are and how they are read.</summary>
/// <param name="Path">The file.</param>
/// <param name="By">What it names; null: as its column is called.</param>
/// <param name="FraudWords">The words that mean fraud; empty: those that are known.</param>
internal sealed record LabelSource(string Path, LabelKind? By, IReadOnlyList<string> FraudWords);
