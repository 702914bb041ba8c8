using System.Text;

namespace Levee.Cel.Standard;

/// <summary>Rewrites RE2 notation where .NET means something else: \d \w \s are ASCII, $ is the very end.</summary>
internal static class PatternDialect
{
    internal static string Translate(string source)
    {
        StringBuilder result = new(source.Length + 16);
        bool isInSet = false;
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            if (c == '\\' && i + 1 < source.Length)
            {
                result.Append(Escape(source[++i], isInSet));
                continue;
            }
            if (c == '$' && !isInSet)
            {
                result.Append("\\z");
                continue;
            }
            if (c == '[') isInSet = true;
            else if (c == ']') isInSet = false;
            result.Append(c);
            bool opensNamedGroup = c == '(' && string.CompareOrdinal(source, i, "(?P<", 0, 4) == 0;
            if (!opensNamedGroup) continue;
            result.Append('?');
            i += 2;
        }
        return result.ToString();
    }

    private static string Escape(char c, bool isInSet) => (c, isInSet) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('w', false) => "[0-9A-Za-z_]",
        ('w', true) => "0-9A-Za-z_",
        ('s', false) => "[\\t\\n\\f\\r ]",
        ('s', true) => "\\t\\n\\f\\r ",
        ('D', false) => "[^0-9]",
        ('W', false) => "[^0-9A-Za-z_]",
        ('S', false) => "[^\\t\\n\\f\\r ]",
        _ => "\\" + c,
    };
}
