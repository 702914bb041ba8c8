using Levee.Fitting.Sets;

namespace Levee.Tests.Fitting;

public sealed class PhoneSetTests : IDisposable
{
    private readonly SetFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Phones_are_read_with_unknown_values_and_their_part()
    {
        PhoneSet set = PhoneSet.Read(folder.Read(
            "phone_no_m,called,label,rate,set", "a,3,1,,train", "b,-2.5,0,1e3,test"));

        Assert.Equal(["called", "rate"], set.Columns);
        Assert.Equal(("a", true, false), (set.Samples[0].Phone, set.Samples[0].IsFraud, set.Samples[0].IsHeldOut));
        Assert.Equal([3, double.NaN], set.Samples[0].Values);
        Assert.Equal(("b", false, true), (set.Samples[1].Phone, set.Samples[1].IsFraud, set.Samples[1].IsHeldOut));
        Assert.Equal([-2.5, 1000], set.Samples[1].Values);
    }

    [Theory]
    [InlineData("phone_no_m,called,label;a,many,1", "set.csv:2: called is 'many'; a number, or nothing")]
    [InlineData("phone_no_m,called,label;a,1,1;b,Infinity,0", "set.csv:3: called is 'Infinity'; a number, or nothing")]
    [InlineData("phone_no_m,called,label;a,1,maybe", "set.csv:2: label is 'maybe'; 0 (honest) or 1 (fraud)")]
    [InlineData("phone_no_m,called;a,1", "set.csv:1: no column is called label")]
    [InlineData("called,label;1,1", "set.csv:1: no column is called phone_no_m")]
    [InlineData("phone_no_m,label,set;a,1,train", "set.csv:1: no column describes a phone")]
    [InlineData("phone_no_m,called,label;a,1,1;a,2,0", "set.csv:3: the phone 'a' stood before")]
    [InlineData("phone_no_m,called,label;a,1", "set.csv:2: the line has 2 cells; 3, as in the first")]
    [InlineData("phone_no_m,called,label", "set.csv:1: no line follows the first")]
    public void Wrong_file_is_refused_with_the_place_and_what_was_expected(string lines, string said)
    {
        SetException refused = Assert.Throws<SetException>(() => PhoneSet.Read(folder.Read(lines.Split(';'))));

        Assert.StartsWith(said, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("expected", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_in_another_order_are_put_in_the_order_asked()
    {
        SetFile file = folder.Read("rate,phone_no_m,label,called", "7,a,0,3");

        Assert.Equal([3, 7], PhoneSet.Read(file).In(["called", "rate"], file).Samples[0].Values);
        SetException refused = Assert.Throws<SetException>(() => PhoneSet.Read(file).In(["texts"], file));
        Assert.StartsWith("set.csv:1: no column is called texts", refused.Message, StringComparison.Ordinal);
    }
}
