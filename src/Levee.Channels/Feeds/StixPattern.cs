using System.Text.RegularExpressions;

namespace Levee.Channels.Feeds;

/// <summary>
/// The STIX patterns that name values one by one (STIX 2.1 section 9): comparisons with <c>=</c> or <c>IN</c>, joined
/// by <c>OR</c>.
/// </summary>
internal static partial class StixPattern
{
    private const int PatternMax = 1 << 16;

    private static readonly string[] Paths =
        ["url:value", "domain-name:value", "ipv4-addr:value", "x-phone-number:value", "phone-number:value"];

    /// <summary>The values of a pattern, or null when it says more than that any of them is bad.</summary>
    public static IReadOnlyList<string>? Values(string pattern)
    {
        if (pattern.Length > PatternMax) return null;
        try
        {
            return Read(pattern);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static List<string>? Read(string pattern)
    {
        List<string> values = [];
        foreach (string observation in Or().Split(pattern))
        {
            Match match = Observation().Match(observation);
            if (!match.Success) return null;
            foreach (Capture comparison in match.Groups["one"].Captures)
            {
                Match parts = Comparison().Match(comparison.Value);
                if (!parts.Success || !Paths.Contains(parts.Groups["path"].Value)) return null;
                foreach (Capture value in parts.Groups["value"].Captures)
                    values.Add(value.Value.Replace("\\'", "'", StringComparison.Ordinal)
                        .Replace(@"\\", @"\", StringComparison.Ordinal));
            }
        }
        return values.Count == 0 ? null : values;
    }

    [GeneratedRegex(@"(?<=\])\s+OR\s+(?=\[)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Or();

    private const string Path = "[a-z0-9:_-]+";
    private const string Quoted = @"'(?:[^'\\]|\\.)*'";
    private const string Value = @"'(?<value>(?:[^'\\]|\\.)*)'";
    private const string One = "(?<one>" + Path + @"\s*(?:=\s*" + Quoted + @"|IN\s*\([^)]*\)))";

    [GeneratedRegex(@"^\s*\[\s*" + One + @"(?:\s+OR\s+" + One + @")*\s*\]\s*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Observation();

    [GeneratedRegex(
        "^(?<path>" + Path + @")\s*(?:=|IN\s*\()\s*" + Value + @"(?:\s*,\s*" + Value + @")*\s*\)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comparison();
}
