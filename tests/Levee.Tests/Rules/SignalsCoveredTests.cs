using System.Text.RegularExpressions;
using Levee.Tests.Tidy;

namespace Levee.Tests.Rules;

/// <summary>The table of what practice knows: every sign is there, and every rule it names exists.</summary>
public sealed partial class SignalsCoveredTests
{
    private static readonly string[] Ids =
    [
        .. Series("C", 13), .. Series("S", 4), .. Series("W", 4), .. Series("A", 4), .. Series("P", 9),
        .. Series("M", 13), .. Series("L", 13),
    ];

    private static string Page => File.ReadAllText(Repository.PathOf("docs", "signals-covered.md"));

    [Fact]
    public void Every_sign_has_one_row()
    {
        Assert.Equal(Ids.Order(StringComparer.Ordinal),
            Row().Matches(Page).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Row_names_a_rule_or_says_why_there_is_none()
    {
        Assert.Empty(from row in Row().Matches(Page)
                     where !row.Groups[3].Value.Contains('`', StringComparison.Ordinal)
                         && row.Groups[4].Value.Trim().Length < 20
                     select row.Groups[1].Value);
    }

    [Fact]
    public void Every_rule_that_is_named_is_shipped()
    {
        HashSet<string> shipped = [.. ShippedRules.Load().Rules.Select(rule => rule.Document.Id)];
        string[] named =
        [
            .. Row().Matches(Page).SelectMany(row => Named(row.Groups[3].Value)),
            .. Named(Page[Page.IndexOf("## The victim's way", StringComparison.Ordinal)..]),
        ];
        Assert.True(named.Length > 60);
        Assert.DoesNotContain(named, name => !shipped.Contains(name));
    }

    private static IEnumerable<string> Series(string letter, int count) =>
        Enumerable.Range(1, count).Select(number => $"{letter}{number}");

    private static IEnumerable<string> Named(string text) =>
        Quoted().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\| ([A-Z]\d+) \| ([^|]+) \| ([^|]+) \| ([^|]*) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex Quoted();
}
