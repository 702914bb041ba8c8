using System.Globalization;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Channels.Http;

/// <summary>Reads the JSON file of sources and collects every fault with its path. Used once, by one thread.</summary>
internal sealed class SourceBookReader
{
    /// <summary>The highest number a source may have; above are the node's own.</summary>
    public const int NumberMax = 32_767;

    private static readonly HashSet<string> Members =
    [
        "number", "name", "key_sha256", "kinds", "form", "rate_per_s", "burst", "ranges", "lateness_ms",
        "learning_days", "feeder", "deliver", "trusted",
    ];

    private readonly List<string> faults = [];

    public IReadOnlyList<Source> Read(ReadOnlyMemory<byte> json)
    {
        List<Source> sources = [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
            });
            ReadAll(document.RootElement, sources);
        }
        catch (JsonException e)
        {
            faults.Add($"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}: this is not JSON");
        }
        FindRepeated(sources);
        return faults.Count == 0 ? sources : throw new SourceBookException(faults);
    }

    private void ReadAll(JsonElement root, List<Source> sources)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("sources", out JsonElement list)
            || list.ValueKind != JsonValueKind.Array)
        {
            faults.Add("$: an object with the list 'sources' was expected");
            return;
        }
        foreach (JsonProperty member in root.EnumerateObject().Where(member => member.Name != "sources"))
            faults.Add($"$.{member.Name}: is not known; only 'sources' was expected");
        int index = 0;
        foreach (JsonElement element in list.EnumerateArray())
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"$.sources[{index++}]");
            if (element.ValueKind != JsonValueKind.Object) faults.Add($"{path}: an object was expected");
            else sources.Add(ReadOne(element, path));
        }
    }

    private Source ReadOne(JsonElement element, string path)
    {
        foreach (JsonProperty member in element.EnumerateObject().Where(member => !Members.Contains(member.Name)))
            faults.Add($"{path}.{member.Name}: is not known; expected are {string.Join(", ", Members)}");
        Source defaults = new() { Number = default, Name = "", KeySha256 = default, Kinds = [] };
        Source source = defaults with
        {
            Number = new SourceId((ushort)Number(element, path, "number", 1, NumberMax, null)),
            Name = Name(element, path),
            KeySha256 = Key(element, path),
            Kinds = Kinds(element, path),
            Form = Form(element, path),
            RatePerS = (int)Number(element, path, "rate_per_s", 1, 10_000_000, defaults.RatePerS),
            Burst = (int)Number(element, path, "burst", 1, 10_000_000, defaults.Burst),
            Ranges = Ranges(element, path),
            LatenessMs = Number(element, path, "lateness_ms", 0, 366L * 86_400_000, defaults.LatenessMs),
            LearningDays = (int)Number(element, path, "learning_days", 0, 366, defaults.LearningDays),
            IsFeeder = Flag(element, path, "feeder"),
            Delivers = Flag(element, path, "deliver"),
            StatesSignals = Texts(element, path, "kinds").Any(kind => kind.Text == Source.SignalKind),
            IsTrusted = Flag(element, path, "trusted"),
        };
        if (source.Ranges.Count > 0 && source.Form == SourceForm.Pseudonym)
            faults.Add($"{path}.ranges: a source that sends pseudonyms cannot be held to ranges of numbers");
        return source;
    }

    private long Number(JsonElement element, string path, string name, long min, long max, long? absent)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            if (absent is null) faults.Add($"{path}.{name}: is missing; a whole number was expected");
            return absent ?? min;
        }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= min
            && number <= max)
            return number;
        faults.Add(string.Create(CultureInfo.InvariantCulture,
            $"{path}.{name}: a whole number from {min} to {max} was expected"));
        return min;
    }

    private bool Flag(JsonElement element, string path, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value)) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            faults.Add($"{path}.{name}: true or false was expected");
        return value.ValueKind == JsonValueKind.True;
    }

    private string Name(JsonElement element, string path)
    {
        string name = Text(element, "name") ?? "";
        bool isGood = name.Length is > 0 and <= 64
            && name.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
        if (!isGood) faults.Add($"{path}.name: 1 to 64 lower-case letters, digits and '-' were expected");
        return name;
    }

    private Hash256 Key(JsonElement element, string path)
    {
        if (Hash256.TryParse(Text(element, "key_sha256") ?? "", out Hash256 hash)) return hash;
        faults.Add($"{path}.key_sha256: the SHA-256 of the key was expected, 64 hexadecimal digits");
        return default;
    }

    private List<EventKind> Kinds(JsonElement element, string path)
    {
        List<EventKind> kinds = [];
        foreach ((string? text, string at) in Texts(element, path, "kinds"))
        {
            if (text == Source.SignalKind) continue;
            EventSchema? schema = text is null ? null : EventSchemas.Find(text);
            if (schema is not null) kinds.Add(schema.Kind);
            else faults.Add($"{at}: one of {string.Join(", ", Source.KindNames)} was expected");
        }
        return kinds;
    }

    private SourceForm Form(JsonElement element, string path)
    {
        if (!element.TryGetProperty("form", out _)) return SourceForm.Plain;
        switch (Text(element, "form"))
        {
            case "plain": return SourceForm.Plain;
            case "pseudonym": return SourceForm.Pseudonym;
            default:
                faults.Add($"{path}.form: 'plain' or 'pseudonym' was expected");
                return SourceForm.Plain;
        }
    }

    private List<string> Ranges(JsonElement element, string path)
    {
        List<string> ranges = [];
        foreach ((string? text, string at) in Texts(element, path, "ranges"))
        {
            if (text is ['+', .. { Length: > 0 and <= 15 } digits] && digits.All(char.IsAsciiDigit)) ranges.Add(text);
            else faults.Add($"{at}: the beginning of a number was expected, '+' and 1 to 15 digits");
        }
        return ranges;
    }

    private IEnumerable<(string? Text, string At)> Texts(JsonElement element, string path, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement list)) yield break;
        if (list.ValueKind != JsonValueKind.Array)
        {
            faults.Add($"{path}.{name}: a list was expected");
            yield break;
        }
        int index = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}.{name}[{index++}]");
            yield return (item.ValueKind == JsonValueKind.String ? item.GetString() : null, at);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private void FindRepeated(List<Source> sources)
    {
        for (int i = 0; i < sources.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                string at = string.Create(CultureInfo.InvariantCulture, $"$.sources[{i}]");
                string first = string.Create(CultureInfo.InvariantCulture, $"$.sources[{j}]");
                if (sources[i].Number == sources[j].Number) faults.Add($"{at}.number: is the same as {first}'s");
                if (sources[i].Name == sources[j].Name) faults.Add($"{at}.name: is the same as {first}'s");
                if (!sources[i].KeySha256.IsDefault && sources[i].KeySha256 == sources[j].KeySha256)
                    faults.Add($"{at}.key_sha256: is the same as {first}'s");
            }
        }
        if (sources.Count(source => source.IsFeeder) > 1)
            faults.Add("$.sources: at most one source may be the feeder");
    }
}
