using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules.Scores;

namespace Levee.Engine.Rules;

/// <summary>What the rules of a set share while it is compiled.</summary>
/// <param name="document">The rule set.</param>
internal sealed class RuleBooks(RuleSetDocument document)
{
    private ScoreBook? scores;

    /// <summary>The window measures.</summary>
    internal DefinitionBook<MeasureDefinition> Measures { get; } = new();

    /// <summary>The tree scorers.</summary>
    internal ScoreBook Scores => scores ??= new ScoreBook(document, Measures);

    /// <summary>The journeys.</summary>
    internal DefinitionBook<JourneyDefinition> Journeys { get; } = new();
}
