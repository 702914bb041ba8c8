using Levee.Engine.Journeys;
using Levee.Engine.Measures;

namespace Levee.Engine.Rules;

/// <summary>What the rules of a set share while it is compiled.</summary>
internal sealed class RuleBooks
{
    /// <summary>The window measures.</summary>
    internal DefinitionBook<MeasureDefinition> Measures { get; } = new();

    /// <summary>The journeys.</summary>
    internal DefinitionBook<JourneyDefinition> Journeys { get; } = new();
}
