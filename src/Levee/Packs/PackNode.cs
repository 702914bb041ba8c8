using Levee.Engine.Rules;

namespace Levee.Packs;

/// <summary>A part of a YAML file with its place; local files are already laid over shipped ones.</summary>
/// <param name="Place">Where it was written.</param>
internal abstract record PackNode(RulePlace Place)
{
    /// <summary>A text or number.</summary>
    internal sealed record Scalar(string Text, RulePlace Place) : PackNode(Place);

    /// <summary>A list.</summary>
    internal sealed record Sequence(IReadOnlyList<PackNode> Items, RulePlace Place) : PackNode(Place);

    /// <summary>Named parts in the order written.</summary>
    internal sealed record Mapping(IReadOnlyList<PackEntry> Entries, RulePlace Place) : PackNode(Place)
    {
        /// <summary>The part with a name, or null.</summary>
        internal PackNode? this[string name] => Entries.FirstOrDefault(entry => entry.Name == name)?.Value;
    }

    /// <summary>What an error calls it.</summary>
    internal string Sort => this switch
    {
        Scalar => "a text",
        Sequence => "a list",
        _ => "named values",
    };

    /// <summary>Lays another file's part over this one: named values key by key, all else whole.</summary>
    internal PackNode Under(PackNode local)
    {
        if (this is not Mapping shipped || local is not Mapping over) return local;
        List<PackEntry> entries = [];
        foreach (PackEntry entry in shipped.Entries)
            entries.Add(over[entry.Name] is { } other ? entry with { Value = entry.Value.Under(other) } : entry);
        entries.AddRange(over.Entries.Where(entry => shipped[entry.Name] is null));
        return new Mapping(entries, shipped.Place);
    }
}
