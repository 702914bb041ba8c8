using Levee.Fitting.Sets;

namespace Levee.Tests.Fitting;

public sealed class CallSetTests : IDisposable
{
    private const string Call =
        """{"left":["你好","转账"],"right":["是谁"],"fraud_type":"kidnapping","label":"fraud"}""";

    private readonly SetFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false, "你好\n转账")]
    [InlineData(true, "你好\n转账\n是谁")]
    public void Call_is_read_with_the_turns_asked_for(bool areBothRead, string text)
    {
        TextSample sample = Assert.Single(CallSet.Reader(areBothRead)(folder.Read(Call)));

        Assert.Equal((text, text, true, "kidnapping"), (sample.Text, sample.Whole, sample.IsFraud, sample.Type));
    }

    [Fact]
    public void Line_that_is_no_call_is_named()
    {
        SetException refused = Assert.Throws<SetException>(
            () => CallSet.Reader(areBothRead: false)(folder.Read(Call, "{\"left\":[\"a\"]}")));

        Assert.StartsWith("set.csv:2: the line is no JSON of a text or dialogue", refused.Message,
            StringComparison.Ordinal);
    }
}
