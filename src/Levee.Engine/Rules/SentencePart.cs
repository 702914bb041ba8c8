using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Rules;

/// <summary>A literal text, or the value of a slot.</summary>
/// <param name="Text">The literal; empty for a value.</param>
/// <param name="Slot">The slot, or -1 for a literal.</param>
/// <param name="Format">How the value is written.</param>
/// <param name="One">What follows the value when it is one, or null.</param>
/// <param name="More">What follows it otherwise, or null.</param>
/// <param name="Scorer">Whose inputs the value names; null for reasons of texts and hosts.</param>
internal readonly record struct SentencePart(string Text, int Slot, SentenceFormat Format, string? One = null,
    string? More = null, TreeScorer? Scorer = null)
{
    /// <summary>The word that a written number counts, with a space before it; empty when none is given.</summary>
    public string Counted(string number) => More is null ? "" : " " + (number == "1" ? One : More);
}
