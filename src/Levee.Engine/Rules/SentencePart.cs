namespace Levee.Engine.Rules;

/// <summary>A literal text, or the value of a slot.</summary>
/// <param name="Text">The literal; empty for a value.</param>
/// <param name="Slot">The slot, or -1 for a literal.</param>
/// <param name="Format">How the value is written.</param>
internal readonly record struct SentencePart(string Text, int Slot, SentenceFormat Format);
