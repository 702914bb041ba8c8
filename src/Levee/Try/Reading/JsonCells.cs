using System.Text;
using System.Text.Json;
using Levee.Channels.Feeds;

namespace Levee.Try.Reading;

/// <summary>
/// Reads a JSON object a line into cells: a member is a column, a list of texts becomes lines of one text, an object
/// inside stands under <c>outer.inner</c>. Owned by one thread.
/// </summary>
/// <param name="lines">The text.</param>
internal sealed class JsonCells(TextLines lines)
{
    /// <summary>The most different members taken of a file.</summary>
    public const int ColumnsMax = 1_000;

    private const int DepthMax = 3;
    private static readonly Fault TooMany = new("",
        FormattableString.Invariant($"the file has more than {ColumnsMax} different members"),
        FormattableString.Invariant($"文件中的不同字段超过 {ColumnsMax} 个"));

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>The members seen so far, in order of first appearance.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The next record; null at the end.</summary>
    public TryRecord? Read()
    {
        while (lines.Read() is { } line)
        {
            if (line.AsSpan().Trim().IsEmpty) continue;
            if (line.Length > lines.Max) return new TryRecord(lines.Number, [], LineFaults.TooLong);
            return ReadLine(line);
        }
        return null;
    }

    private TryRecord ReadLine(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return NotObject();
            string[] cells = new string[names.Count];
            Array.Fill(cells, "");
            return Fill(document.RootElement, "", 0, ref cells)
                ? new TryRecord(lines.Number, cells)
                : new TryRecord(lines.Number, [], TooMany);
        }
        catch (InvalidOperationException)
        {
            // The only such case on a text: an escape that is half a surrogate pair (RFC 8259 section 8.2).
            return NotText();
        }
        catch (JsonException broken)
        {
            long at = (broken.BytePositionInLine ?? 0) + 1;
            return new TryRecord(lines.Number, [], new Fault("",
                FormattableString.Invariant($"not JSON from byte {at} on; one JSON object a line was expected"),
                FormattableString.Invariant($"自第 {at} 字节起不是 JSON；每行应为一个 JSON 对象")));
        }
    }

    private TryRecord NotText() => new(lines.Number, [], new Fault("",
        "an escape is half a character; whole surrogate pairs were expected", "转义不完整；应为成对的代理项"));

    private TryRecord NotObject() => new(lines.Number, [], new Fault("",
        "one JSON object a line was expected", "每行应为一个 JSON 对象"));

    /// <summary>False when the file has more different members than are taken.</summary>
    private bool Fill(JsonElement element, string prefix, int depth, ref string[] cells)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object && depth < DepthMax)
            {
                if (!Fill(member.Value, name + ".", depth + 1, ref cells)) return false;
                continue;
            }
            int column = ColumnOf(name);
            if (column < 0) return false;
            if (column >= cells.Length)
            {
                int had = cells.Length;
                Array.Resize(ref cells, column + 1);
                Array.Fill(cells, "", had, cells.Length - had);
            }
            cells[column] = TextOf(member.Value);
        }
        return true;
    }

    private int ColumnOf(string name)
    {
        if (columns.TryGetValue(name, out int column)) return column;
        if (names.Count == ColumnsMax) return -1;
        columns[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => Joined(value),
        _ => value.GetRawText(),
    };

    private static string Joined(JsonElement list)
    {
        StringBuilder joined = new();
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (joined.Length > 0) joined.Append('\n');
            joined.Append(item.ValueKind == JsonValueKind.String ? item.GetString() : item.GetRawText());
        }
        return joined.ToString();
    }
}
