using System.CommandLine;
using Levee.Commands;
using Levee.Commands.Rules;

namespace Levee.Tests.Commands;

/// <summary>What somebody is told who mistyped a command or an option.</summary>
public sealed class MistypedTests
{
    [Theory]
    [InlineData("tri", "levee: did you mean 'try'?")]
    [InlineData("rules chek", "levee rules: did you mean 'check'?")]
    [InlineData("evaluate txts", "levee evaluate: did you mean 'texts'?")]
    [InlineData("rules check --hom x", "levee rules check: did you mean '--home'?")]
    [InlineData("try calls.csv --jsn", "'--jsn' is no option here, and no such file is there; did you mean '--json'?")]
    [InlineData("try calls.csv --qqqqqq", "'--qqqqqq' is no option here, and no such file is there")]
    public void Mistyped_word_is_named_with_the_nearest_that_exists(string line, string said)
    {
        RootCommand root = new("levee")
        {
            TryCommand.Create(), RulesCommand.Create(), EvaluateCommand.Create(),
        };
        ParseResult parsed = root.Parse(line.Split(' '));
        using StringWriter errors = new();

        Assert.NotEmpty(parsed.Errors);
        UsageErrors.Write(parsed, errors);

        Assert.Contains(said, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_that_is_near_nothing_gets_no_suggestion()
    {
        RootCommand root = new("levee") { TryCommand.Create() };
        using StringWriter errors = new();

        UsageErrors.Write(root.Parse(["zzzzzz"]), errors);

        Assert.DoesNotContain("did you mean", errors.ToString(), StringComparison.Ordinal);
    }
}
