using Levee.Commands;

namespace Levee.Tests.Commands;

public sealed class TimeLeftTests
{
    [Theory]
    [InlineData(2.9, 0.001, "")]
    [InlineData(3, 0, "")]
    [InlineData(3, 1, "")]
    [InlineData(3, 0.5, ", 3 s left")]
    [InlineData(10, 0.1, ", 90 s left")]
    [InlineData(10, 0.01, ", 16 min left")]
    [InlineData(100, 0.01, ", 2 h 45 min left")]
    public void Clause_says_nothing_before_three_seconds_then_the_largest_unit(
        double seconds, double share, string expected) => Assert.Equal(expected, TimeLeft.Clause(seconds, share));
}
