using System.Text.RegularExpressions;

namespace Levee.Cel.Standard;

/// <summary>Compiles regular expressions that run in time linear in the text: no backtracking, bounded size.</summary>
internal static class Patterns
{
    /// <summary>The pattern, or why there is none.</summary>
    internal static (Regex? Pattern, string? Problem) Compile(string source)
    {
        if (source.Length > CelLimits.PatternLengthMax)
            return (null, $"the pattern is longer than {CelLimits.PatternLengthMax} characters");
        if (WrittenOutSize(source) > CelLimits.PatternSizeMax)
            return (null, "the pattern's repetition counts make it too large");
        try
        {
            const RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
            return (new Regex(PatternDialect.Translate(source), options), null);
        }
        catch (ArgumentException)
        {
            return (null, "the pattern is not a regular expression");
        }
        catch (NotSupportedException)
        {
            return (null, "the pattern uses what needs backtracking: no back references, no look-around");
        }
    }

    // An upper bound: the length times every count, as if all of them were nested in each other.
    private static long WrittenOutSize(string source)
    {
        long size = Math.Max(1, source.Length);
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] != '{') continue;
            long count = 0;
            long largest = 1;
            for (i++; i < source.Length && source[i] is (>= '0' and <= '9') or ','; i++)
            {
                count = source[i] == ',' ? 0
                    : Math.Min((count * 10) + (source[i] - '0'), CelLimits.PatternSizeMax + 1L);
                largest = Math.Max(largest, count);
            }
            size = Math.Min(size * largest, CelLimits.PatternSizeMax + 1L);
        }
        return size;
    }
}
