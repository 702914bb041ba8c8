using System.Text.RegularExpressions;
using Levee.Contracts.Events;
using Levee.Tests.Tidy;
using Levee.Web.Live;
using Levee.Web.Texts;

namespace Levee.Tests.Web;

public sealed partial class TextTests
{
    private static string Folder => Repository.PathOf("src", "Levee.Web");

    [Fact]
    public void Keys_are_unique() => Assert.Empty(Text.Rows.GroupBy(row => row.Key).Where(group => group.Count() > 1)
        .Select(group => group.Key));

    [Fact]
    public void Both_languages_have_the_same_variables() => Assert.Empty(Text.Rows
        .Where(row => !Variables(row.En).SetEquals(Variables(row.Zh))).Select(row => row.Key));

    [Theory]
    [InlineData(0, "0 events while away")]
    [InlineData(1, "1 event while away")]
    [InlineData(1_204, "1,204 events while away")]
    public void Count_is_followed_by_the_word_that_fits_it(int count, string said)
    {
        Assert.Equal(said, Text.En.Say("live.gap", ("count", count)));
        Assert.Equal($"离开期间有{Text.Count(count)}个事件", Text.Zh.Say("live.gap", ("count", count)));
    }

    [Fact]
    public void Both_languages_say_something() => Assert.Empty(
        Text.Rows.Where(row => row.En.Trim().Length == 0 || row.Zh.Trim().Length == 0).Select(row => row.Key));

    [Fact]
    public void Chinese_types_no_space_beside_Han() => Assert.Empty(
        Text.Rows.Where(row => SpaceAtHan().IsMatch(row.Zh) && !IsTypology(row)).Select(row => row.Key));

    [Fact]
    public void Every_text_a_page_asks_for_exists()
    {
        HashSet<string> keys = [.. Text.Rows.Select(row => row.Key)];
        Assert.Empty(from file in Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories)
                     where Path.GetExtension(file) is ".razor" or ".cs"
                     from Match match in Asked().Matches(File.ReadAllText(file))
                     let key = match.Groups["key"].Value
                     where !keys.Contains(key) && !key.EndsWith('.')
                     select $"{Path.GetFileName(file)}: {key}");
    }

    [Fact]
    public void Every_kind_role_field_and_word_of_the_events_is_named()
    {
        List<string> missing = [];
        foreach (EventSchema schema in EventSchemas.All)
        {
            missing.Add("kind." + schema.Name);
            missing.AddRange(schema.Roles.Select(role => "role." + role.Name));
            missing.AddRange(schema.Fields.Select(field => "field." + field.Name));
            missing.AddRange(schema.Fields.Where(field => field.Type == FieldType.Word)
                .SelectMany(field => field.Words, (field, word) => EventDetail.WordKey(schema.Kind, field, word)));
        }
        string[] unnamed = [.. missing.Where(key => !Text.En.Has(key))];
        Assert.Empty(unnamed);
    }

    [Fact]
    public void No_literal_text_stands_in_a_page() => Assert.Empty(
        from file in Directory.EnumerateFiles(Folder, "*.razor", SearchOption.AllDirectories)
        let markup = CodeBlock().Replace(RazorComment().Replace(File.ReadAllText(file), ""), "")
        from Match match in Literal().Matches(RazorLine().Replace(markup, ""))
        let text = match.Groups["text"].Value
        where text.Any(char.IsLetter) && !Allowed.Contains(text.Trim())
        select $"{Path.GetFileName(file)}: {text.Trim()}");

    /// <summary>A code and a name side by side are two words.</summary>
    private static bool IsTypology(TextRow row) => row.Key.StartsWith("typology.", StringComparison.Ordinal);

    /// <summary>Names of keys stand as they are printed on the keyboard.</summary>
    private static readonly string[] Allowed = ["Space", "Esc", "Enter", "g", "j", "k"];

    private static HashSet<string> Variables(string text) =>
        [.. Variable().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)(\|[^|{}]+\|[^|{}]+)?\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"[\u4e00-\u9fff] [A-Za-z0-9{]|[A-Za-z0-9}] [\u4e00-\u9fff]")]
    private static partial Regex SpaceAtHan();

    [GeneratedRegex(@"(?<![\w.])(?:T|Say)\(""(?<key>[a-z][\w.]*)""|ext\[""(?<key>[a-z][\w.]*)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"@code\s*\{.*\z", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^\s*(@|[{}]|else|if |string |bool ).*$", RegexOptions.Multiline)]
    private static partial Regex RazorLine();

    [GeneratedRegex(@"(?<=[a-z""/] ?)>(?<text>[^<@>{}()]+)<")]
    private static partial Regex Literal();
}
