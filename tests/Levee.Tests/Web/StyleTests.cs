using System.Globalization;
using System.Text.RegularExpressions;
using Levee.Web.Http;

namespace Levee.Tests.Web;

/// <summary>The ladder's colours, computed from the style sheet itself (WCAG 2.2 relative luminance).</summary>
public sealed partial class StyleTests
{
    private static readonly Dictionary<string, string>[] Themes = [.. Blocks().Matches(Assets.TextOf("levee.css"))
        .Select(block => Variables().Matches(block.Value).ToDictionary(
            match => match.Groups["name"].Value, match => match.Groups["colour"].Value))];

    [Fact]
    public void Dark_by_choice_equals_dark_by_system()
    {
        Assert.Equal(3, Themes.Length);
        Assert.Equal(Themes[1].OrderBy(pair => pair.Key), Themes[2].OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_step_reads_on_its_fill(int theme)
    {
        for (int step = 1; step <= 6; step++)
            Assert.True(Contrast(Themes[theme][$"r{step}"], Themes[theme][$"r{step}i"]) >= 4.5, $"step {step}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Contrast_with_the_page_grows_step_by_step(int theme)
    {
        double[] contrasts = [.. Enumerable.Range(1, 6)
            .Select(step => Contrast(Themes[theme][$"r{step}"], Themes[theme]["page"]))];
        Assert.Equal(contrasts.Order(), contrasts);
        Assert.Equal(6, contrasts.Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Text_reads_on_the_page_and_on_sunken_ground(int theme)
    {
        foreach (string ink in (string[])["ink", "ink2", "ink3", "accent", "ok", "danger"])
            foreach (string ground in (string[])["page", "sunken"])
                Assert.True(Contrast(Themes[theme][ink], Themes[theme][ground]) >= 4.5, $"{ink} on {ground}");
    }

    private static double Contrast(string a, string b)
    {
        double one = Luminance(a), other = Luminance(b);
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Linear(
            int.Parse(colour.AsSpan(1 + (i * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double part) =>
        part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@":root[^{]*\{[^}]*--page[^}]*\}")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"--(?<name>\w+(-\w+)?): (?<colour>#[0-9A-F]{6})")]
    private static partial Regex Variables();
}
