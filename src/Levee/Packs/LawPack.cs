using System.Globalization;
using Levee.Casework.Access;
using Levee.Casework.Law;
using Levee.Contracts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Levee.Packs;

/// <summary>
/// Loads the law of one jurisdiction from <c>law/cn/parameters.yaml</c> into the document that the desk journals.
/// Throws <see cref="LawFormatException"/> with file, line and column, what was wrong and what was expected.
/// </summary>
public static class LawPack
{
    private static readonly string[] Members = ["key", "value", "unit", "source", "from", "en", "zh"];

    /// <summary>Loads a directory's <c>parameters.yaml</c> and joins it with who may act.</summary>
    /// <param name="directory">The jurisdiction's directory, such as <c>law/cn</c>.</param>
    /// <param name="people">Who may act; only ids, units, roles and levels go into the document.</param>
    /// <param name="zoneMinutes">Minutes east of UTC by which days and months are counted.</param>
    public static LawDocument Load(string directory, IEnumerable<Person> people, int zoneMinutes)
    {
        string file = Path.Combine(directory, "parameters.yaml");
        if (!File.Exists(file)) throw new LawFormatException($"{file}: not found; the law table was expected there");
        return Read(File.ReadAllText(file), file, people, zoneMinutes);
    }

    /// <summary>Reads the text of a law table; <paramref name="file"/> is named in errors.</summary>
    public static LawDocument Read(string text, string file, IEnumerable<Person> people, int zoneMinutes)
    {
        YamlMappingNode root = RootOf(text, file);
        HashSet<string> sources = [.. MapOf(root, "sources", file).Children.Keys.Select(key => key.ToString())];
        LawTable law = new([.. ListOf(root, "parameters", file).Children.Select(node => RowOf(node, sources, file))]);
        Instant earliest = new(DateTimeOffset.Parse("2000-01-01T00:00:00Z", CultureInfo.InvariantCulture)
            .ToUnixTimeMilliseconds());
        IReadOnlyList<string> missing = LawNeeds.Missing(law, earliest);
        if (missing.Count > 0)
        {
            throw new LawFormatException(
                $"{file}: {string.Join(", ", missing)} missing: workflows need these spans of time from 2000-01-01 on");
        }
        return new LawDocument(law, people, zoneMinutes);
    }

    private static YamlMappingNode RootOf(string text, string file)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new LawFormatException($"{file}{At(e.Start)}: {e.Message}");
        }
        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? root
            : throw new LawFormatException($"{file}: one document with sources and parameters was expected");
    }

    private static LawParameter RowOf(YamlNode node, HashSet<string> sources, string file)
    {
        if (node is not YamlMappingNode row) throw Fail(file, node, "a row {key, value, unit, ...} was expected");
        foreach (YamlNode name in row.Children.Keys)
        {
            if (Members.Contains(name.ToString())) continue;
            throw Fail(file, name, $"'{name}' is not known: {string.Join(", ", Members)} were expected");
        }
        string unit = TextOf(row, "unit", file), source = TextOf(row, "source", file);
        if (!sources.Contains(source)) throw Fail(file, row, $"source '{source}' is not in the list of sources");
        return new LawParameter(
            TextOf(row, "key", file),
            NumberOf(row, "value", file),
            LawUnits.Find(unit) ?? throw Fail(file, row, $"unit '{unit}' is not known: {LawUnits.All} were expected"),
            source,
            DayOf(row, "from", file),
            new Words(TextOf(row, "en", file), TextOf(row, "zh", file)));
    }

    private static long NumberOf(YamlMappingNode row, string name, string file) =>
        long.TryParse(TextOf(row, name, file), NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw Fail(file, row, $"'{name}' is no whole number of zero or more");

    private static Instant DayOf(YamlMappingNode row, string name, string file) =>
        Instant.TryParse($"{TextOf(row, name, file)}T00:00:00Z", out Instant day)
            ? day
            : throw Fail(file, row, $"'{name}' is no day: YYYY-MM-DD was expected");

    private static string TextOf(YamlMappingNode row, string name, string file) =>
        row.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? node)
            && node is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : throw Fail(file, row, $"'{name}' is missing");

    private static YamlMappingNode MapOf(YamlMappingNode root, string name, string file) =>
        root.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? node) && node is YamlMappingNode map
            ? map
            : throw Fail(file, root, $"'{name}' is missing: a map was expected");

    private static YamlSequenceNode ListOf(YamlMappingNode root, string name, string file) =>
        root.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? node) && node is YamlSequenceNode list
            ? list
            : throw Fail(file, root, $"'{name}' is missing: a list was expected");

    private static LawFormatException Fail(string file, YamlNode node, string what) =>
        new($"{file}{At(node.Start)}: {what}");

    private static string At(Mark mark) => string.Create(CultureInfo.InvariantCulture, $":{mark.Line}:{mark.Column}");
}
