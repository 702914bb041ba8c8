using System.Text;
using Levee.Features.Text;

namespace Levee.Tests.Features;

public sealed class DefangedTests
{
    [Theory]
    [InlineData("open hxxps://evil.example.com/a now")]
    [InlineData("open hxxp[:]//evil[.]example[.]com/a now")]
    [InlineData("open evil(.)example(.)com/a now")]
    [InlineData("open evil[dot]example[dot]com/a now")]
    [InlineData("请打开evil。example。com/a查看")]
    [InlineData("请打开evil(点)example(点)com/a查看")]
    public void Link_that_is_kept_from_being_one_is_found(string text)
    {
        TextFeatures features = TextFeatures.Of(text);

        Assert.Equal(1, features.Links);
        Assert.Equal("evil.example.com", Encoding.ASCII.GetString(features.Host(0)));
    }

    [Theory]
    [InlineData("see you (dot) later")]
    [InlineData("好的。ok。行")]
    [InlineData("十点(点)见")]
    public void Remark_in_brackets_makes_no_link(string text) => Assert.Equal(0, TextFeatures.Of(text).Links);
}
