using System.Globalization;
using Levee.Engine.Rules;

namespace Levee.Packs;

/// <summary>Takes typed values out of parts of a rule pack and reports what does not fit.</summary>
/// <param name="problems">Where to report.</param>
/// <param name="places">Where to note places for the compiler.</param>
internal sealed class PackReader(List<RuleProblem> problems, RulePlaces places)
{
    /// <summary>Reports names that are not among the expected.</summary>
    internal void CheckNames(PackNode.Mapping mapping, IReadOnlyList<string> expected)
    {
        foreach (PackEntry entry in mapping.Entries.Where(entry => !expected.Contains(entry.Name)))
            problems.Add(new RuleProblem(entry.Place, $"'{entry.Name}' is no field here", string.Join(", ", expected)));
    }

    /// <summary>A text that must be there; empty, with a problem added, when it is not.</summary>
    internal string Text(PackNode.Mapping mapping, string name, string key)
    {
        if (mapping[name] is null)
            problems.Add(new RuleProblem(mapping.Place, $"'{name}' is missing", $"{name}: and a text"));
        return OptionalText(mapping, name, key);
    }

    /// <summary>A text that may be absent; then empty.</summary>
    internal string OptionalText(PackNode.Mapping mapping, string name, string key)
    {
        switch (mapping[name])
        {
            case null:
                return "";
            case PackNode.Scalar { Text.Length: > 0 } scalar:
                places.Add(key, scalar.Place);
                return scalar.Text;
            case var other:
                problems.Add(new RuleProblem(other.Place,
                    $"'{name}' is {(other is PackNode.Scalar ? "empty" : other.Sort)}", "a text"));
                return "";
        }
    }

    /// <summary>The same in both languages; both must be there.</summary>
    internal (string En, string Zh) Words(PackNode.Mapping mapping, string name, string key)
    {
        if (Named(mapping, name, "en: and zh:", isRequired: true) is not { } words) return ("", "");
        places.Add(key, words.Place);
        CheckNames(words, ["en", "zh"]);
        return (Text(words, "en", key + "/en"), Text(words, "zh", key + "/zh"));
    }

    /// <summary>Lists of the same in both languages; both must be there.</summary>
    internal (IReadOnlyList<string> English, IReadOnlyList<string> Chinese) WordLists(
        PackNode.Mapping mapping, string name, string key)
    {
        if (Named(mapping, name, "en: and zh:", isRequired: true) is not { } words) return ([], []);
        places.Add(key, words.Place);
        CheckNames(words, ["en", "zh"]);
        return (Texts(words, "en", key + "/en"), Texts(words, "zh", key + "/zh"));
    }

    /// <summary>A list of texts; empty when absent.</summary>
    internal IReadOnlyList<string> Texts(PackNode.Mapping mapping, string name, string key)
    {
        if (mapping[name] is not { } node) return [];
        places.Add(key, node.Place);
        IReadOnlyList<PackNode> items = node is PackNode.Sequence list ? list.Items : [];
        for (int i = 0; i < items.Count; i++) places.Add(ItemKey(key, i), items[i].Place);
        if (node is PackNode.Sequence sequence && sequence.Items.All(item =>
            item is PackNode.Scalar { Text.Length: > 0 }))
            return [.. sequence.Items.Select(item => ((PackNode.Scalar)item).Text)];
        problems.Add(new RuleProblem(node.Place, $"'{name}' is no list of texts", "[one, another]"));
        return [];
    }

    /// <summary>
    /// Named values; null when absent, with a problem added when they must be there or are something else.
    /// </summary>
    internal PackNode.Mapping? Named(PackNode.Mapping mapping, string name, string expected, bool isRequired)
    {
        if (mapping[name] is PackNode.Mapping named) return named;
        if (mapping[name] is { } other)
            problems.Add(new RuleProblem(other.Place, $"'{name}' is {other.Sort}", expected));
        else if (isRequired)
            problems.Add(new RuleProblem(mapping.Place, $"'{name}' is missing", expected));
        return null;
    }

    /// <summary>Named values below a named part; empty, with a problem added, when it is something else.</summary>
    internal IReadOnlyList<PackEntry> Entries(PackEntry parent, string expected)
    {
        if (parent.Value is PackNode.Mapping mapping) return mapping.Entries;
        problems.Add(new RuleProblem(parent.Value.Place, $"'{parent.Name}' is {parent.Value.Sort}", expected));
        return [];
    }

    /// <summary>A number as written; null, with a problem added, when it is none.</summary>
    internal string? Number(PackEntry entry, string key)
    {
        places.Add(key, entry.Place);
        if (entry.Value is PackNode.Scalar scalar
            && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out _))
            return scalar.Text;
        problems.Add(new RuleProblem(entry.Value.Place, $"'{entry.Name}' is no number", "a whole or decimal number"));
        return null;
    }

    /// <summary>A number of log-odds in thousandths; null, with a problem added, when it is none.</summary>
    internal int? Thousandths(PackEntry entry, string key)
    {
        if (Number(entry, key) is not { } text) return null;
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture) * 1000;
        if (value == decimal.Truncate(value) && value is >= -1_000_000 and <= 1_000_000) return (int)value;
        problems.Add(new RuleProblem(entry.Value.Place, $"'{text}' is too fine or too large",
            "log-odds from -1000 to 1000 with at most three decimals"));
        return null;
    }

    private static string ItemKey(string key, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{key}/{index}");
}
