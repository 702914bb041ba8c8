namespace Levee.Engine.Rules;

/// <summary>The window measures, or the journeys, of a rule set while it is compiled: equal ones are one.</summary>
internal sealed class DefinitionBook<T>
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<T> definitions = [];

    /// <summary>The definitions, each once.</summary>
    internal IReadOnlyList<T> Definitions => definitions;

    /// <summary>The index of a definition by its canonical text, added when it is new.</summary>
    internal int IndexOf(T definition, string text)
    {
        if (indexes.TryGetValue(text, out int index)) return index;
        indexes.Add(text, definitions.Count);
        definitions.Add(definition);
        return definitions.Count - 1;
    }
}
