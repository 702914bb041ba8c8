namespace Levee.Contracts.Codec;

/// <summary>How a reader treats what it does not know.</summary>
/// <param name="SkipsUnknown">Skip it and read it as absent, instead of refusing the row.</param>
/// <param name="ChecksWords">Look for words that are not known: another schema wrote the row.</param>
internal readonly record struct ColumnRules(bool SkipsUnknown, bool ChecksWords);
