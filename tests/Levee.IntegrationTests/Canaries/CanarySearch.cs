using System.Buffers;
using System.Globalization;
using System.Text;

namespace Levee.IntegrationTests.Canaries;

/// <summary>
/// Searches bytes for canaries as they may lie on a disk or in an answer: UTF-8, UTF-16, base64 at every offset, hex,
/// the escapes of JSON, HTML and addresses, and digits packed two a byte either way round at either offset.
/// </summary>
internal sealed class CanarySearch
{
    private const int OverlapBytes = 1024;
    private const int ChunkBytes = 8 << 20;

    private readonly Dictionary<string, Pattern> patterns = new(StringComparer.Ordinal);
    private readonly SearchValues<string> values;
    private readonly int[] lengths;

    public CanarySearch(IEnumerable<string> canaries)
    {
        foreach (string canary in canaries)
            foreach (string spelling in (string[])[canary, canary.ToLowerInvariant()])
                AddForms(canary, spelling);
        values = SearchValues.Create([.. patterns.Keys], StringComparison.Ordinal);
        lengths = [.. patterns.Keys.Select(pattern => pattern.Length).Distinct().Order()];
    }

    /// <summary>What was found in a file, a line a find; pipes and sockets of the runtime are passed over.</summary>
    public IEnumerable<string> InFile(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] buffer = new byte[ChunkBytes];
        int kept = 0;
        while (file.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
        {
            foreach (string found in In(buffer.AsSpan(0, kept + read))) yield return $"{path}: {found}";
            int total = kept + read;
            kept = Math.Min(OverlapBytes, total);
            buffer.AsSpan(total - kept, kept).CopyTo(buffer);
        }
    }

    /// <summary>What was found in a text.</summary>
    public List<string> In(string text) => In(Encoding.UTF8.GetBytes(text));

    /// <summary>What was found in bytes: the canary and its form.</summary>
    public List<string> In(ReadOnlySpan<byte> bytes)
    {
        List<string> found = [];
        string text = Encoding.Latin1.GetString(bytes);
        for (int at = 0; text.AsSpan(at).IndexOfAny(values) is var offset and >= 0; at++)
        {
            at += offset;
            foreach (int length in lengths)
            {
                if (at + length > text.Length) break;
                if (!patterns.TryGetValue(text.Substring(at, length), out Pattern? pattern)) continue;
                if (pattern.Fits(text, at)) found.Add($"'{pattern.Canary}' as {pattern.Form}");
            }
        }
        return found;
    }

    private void AddForms(string canary, string spelling)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(spelling);
        Add(canary, "UTF-8", utf8);
        Add(canary, "UTF-16", Encoding.Unicode.GetBytes(spelling));
        Add(canary, "hex", Convert.ToHexString(utf8));
        Add(canary, "hex", Convert.ToHexStringLower(utf8));
        Add(canary, "an address", Uri.EscapeDataString(spelling));
        Add(canary, "JSON", Escaped(spelling, unit => $"\\u{unit:X4}"));
        Add(canary, "JSON", Escaped(spelling, unit => $"\\u{unit:x4}"));
        Add(canary, "HTML", Escaped(spelling, unit => $"&#x{unit:X};"));
        Add(canary, "HTML", Escaped(spelling, unit => string.Create(CultureInfo.InvariantCulture, $"&#{unit};")));
        for (int before = 0; before < 3; before++) AddBase64(canary, utf8, before);
        if (!spelling.All(char.IsAsciiDigit)) return;
        foreach (bool isSwapped in (bool[])[false, true])
            for (int offset = 0; offset < 2; offset++) AddPacked(canary, spelling, offset, isSwapped);
    }

    /// <summary>The characters of base64 that depend on these bytes alone, wherever they begin.</summary>
    private void AddBase64(string canary, byte[] utf8, int before)
    {
        string whole = Convert.ToBase64String([.. new byte[before], .. utf8]).TrimEnd('=');
        int first = ((before * 8) + 5) / 6, end = (before + utf8.Length) * 8 / 6;
        Add(canary, "base64", whole[first..end]);
        Add(canary, "base64", whole[first..end].Replace('+', '-').Replace('/', '_'));
    }

    /// <summary>Digits two a byte; the half bytes at the ends count too, because a number is short.</summary>
    private void AddPacked(string canary, string digits, int offset, bool isSwapped)
    {
        StringBuilder packed = new();
        int at = offset;
        for (; at + 1 < digits.Length; at += 2)
        {
            int high = digits[at] - '0', low = digits[at + 1] - '0';
            packed.Append((char)(isSwapped ? (low << 4) | high : (high << 4) | low));
        }
        patterns.TryAdd(packed.ToString(), new Pattern(canary, "packed digits")
        {
            Before = offset == 1 ? digits[0] - '0' : null, After = at < digits.Length ? digits[at] - '0' : null,
            IsSwapped = isSwapped,
        });
    }

    private void Add(string canary, string form, byte[] bytes) => Add(canary, form, Encoding.Latin1.GetString(bytes));

    private void Add(string canary, string form, string pattern) =>
        patterns.TryAdd(pattern, new Pattern(canary, form));

    private static string Escaped(string text, Func<int, string> escape) =>
        string.Concat(text.Select(unit => unit < 0x80 ? unit.ToString() : escape(unit)));

    private sealed record Pattern(string Canary, string Form)
    {
        /// <summary>The digit in the half byte before, or null.</summary>
        public int? Before { get; init; }

        /// <summary>The digit in the half byte after, or null.</summary>
        public int? After { get; init; }

        /// <summary>True when the first digit of a byte is its low half.</summary>
        public bool IsSwapped { get; init; }

        public bool Fits(string text, int at)
        {
            int length = Form == "packed digits" ? LengthOf() : 0;
            if (Before is { } before && (at == 0 || Half(text[at - 1], isFirst: false) != before)) return false;
            return After is not { } after
                || (at + length < text.Length && Half(text[at + length], isFirst: true) == after);
        }

        private int LengthOf() => (Canary.Length - (Before is null ? 0 : 1)) / 2;

        private int Half(char unit, bool isFirst) => isFirst != IsSwapped ? unit >> 4 : unit & 0xF;
    }
}
