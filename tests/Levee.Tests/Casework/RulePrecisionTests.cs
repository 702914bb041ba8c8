using Levee.Casework.Rules;
using Levee.Contracts;

namespace Levee.Tests.Casework;

public sealed class RulePrecisionTests
{
    /// <summary>
    /// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998),
    /// table I, method 3 (score without continuity correction).
    /// </summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Bounds_are_those_published(long right, long of, double lower, double upper)
    {
        RulePrecision precision = new(right, of - right);
        Assert.Equal(lower, precision.Lower, 4);
        Assert.Equal(upper, precision.Upper, 4);
    }

    [Fact]
    public void Nothing_labelled_says_nothing() =>
        Assert.Equal((0.0, 1.0, 0L), (default(RulePrecision).Lower, default(RulePrecision).Upper,
            default(RulePrecision).LowerPerMille));

    [Fact]
    public void No_false_alarm_in_n_is_at_most_three_in_n()
    {
        Assert.Equal((3, 40L), new RulePrecision(40, 0).AtMost);
        Assert.Null(new RulePrecision(40, 1).AtMost);
        Assert.Null(new RulePrecision(0, 0).AtMost);
    }

    [Theory]
    [InlineData(250)]
    [InlineData(1000)]
    [InlineData(0)]
    public void Share_that_is_drawn_is_the_one_asked_for(long perMille)
    {
        int drawn = Enumerable.Range(1, 20_000).Count(id => LabelSample.IsDrawn(new Position(id), perMille));
        Assert.InRange(drawn, (perMille * 20) - 300, (perMille * 20) + 300);
    }
}
