using Levee.Engine.Measures;

namespace Levee.Engine.Rules;

/// <summary>The window measures of a rule set while it is compiled: equal ones are one.</summary>
internal sealed class MeasureBook
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<MeasureDefinition> definitions = [];

    /// <summary>The measures, each once.</summary>
    internal IReadOnlyList<MeasureDefinition> Definitions => definitions;

    /// <summary>The index of a measure, added when it is new.</summary>
    internal int IndexOf(MeasureDefinition definition)
    {
        string text = definition.Text;
        if (indexes.TryGetValue(text, out int index)) return index;
        indexes.Add(text, definitions.Count);
        definitions.Add(definition);
        return definitions.Count - 1;
    }
}
