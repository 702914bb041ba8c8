using System.Text;
using CsCheck;
using Levee.Contracts;
using Levee.Features.Names;

namespace Levee.Tests.Features;

/// <summary>What the form of a number tells: mainland China's plan and ITU-T E.164.</summary>
public sealed class NumberFormTests
{
    private static readonly NumberPlan Plan = new();
    private static readonly string[] WaysIn = ["", "+86", "0086", "86", "+86 0"];

    [Theory]
    [InlineData("13800138000", NumberSort.Mobile, "china-mobile")]
    [InlineData("+86 186 1234 5678", NumberSort.Mobile, "china-unicom")]
    [InlineData("0086 199 1234 5678", NumberSort.Mobile, "china-telecom")]
    [InlineData("19212345678", NumberSort.Mobile, "china-broadnet")]
    [InlineData("16112345678", NumberSort.Mobile, "")]
    [InlineData("17012345678", NumberSort.VirtualOperator, "china-telecom")]
    [InlineData("17041234567", NumberSort.VirtualOperator, "china-unicom")]
    [InlineData("16212345678", NumberSort.VirtualOperator, "china-telecom")]
    [InlineData("16512345678", NumberSort.VirtualOperator, "china-mobile")]
    [InlineData("16712345678", NumberSort.VirtualOperator, "china-unicom")]
    [InlineData("17112345678", NumberSort.VirtualOperator, "china-unicom")]
    [InlineData("13491234567", NumberSort.Satellite, "")]
    [InlineData("17401234567", NumberSort.Satellite, "")]
    [InlineData("13481234567", NumberSort.Mobile, "china-mobile")]
    [InlineData("1400012345678", NumberSort.Things, "china-unicom")]
    [InlineData("1410012345678", NumberSort.Things, "china-telecom")]
    [InlineData("+86 1440012345678", NumberSort.Things, "china-mobile")]
    [InlineData("14612345678", NumberSort.Things, "china-unicom")]
    [InlineData("14812345678", NumberSort.Things, "china-mobile")]
    [InlineData("14912345678", NumberSort.Things, "china-telecom")]
    [InlineData("010 6552 9988", NumberSort.Fixed, "")]
    [InlineData("0755-2345678", NumberSort.Fixed, "")]
    [InlineData("0755-23456789", NumberSort.Fixed, "")]
    [InlineData("400 810 1234", NumberSort.TollFree, "")]
    [InlineData("95588", NumberSort.Service, "")]
    [InlineData("96110", NumberSort.Service, "")]
    [InlineData("10086", NumberSort.Service, "china-mobile")]
    [InlineData("110", NumberSort.Emergency, "")]
    [InlineData("+86110", NumberSort.Emergency, "")]
    [InlineData("1069012345678", NumberSort.TextCode, "")]
    [InlineData("+95 9 123456789", NumberSort.Foreign, "")]
    [InlineData("0013125550123", NumberSort.Foreign, "")]
    [InlineData("+852 2345 6789", NumberSort.Foreign, "")]
    [InlineData("+131255501234", NumberSort.Impossible, "")]
    [InlineData("+852 2345 678", NumberSort.Impossible, "")]
    [InlineData("+210 1234567", NumberSort.Impossible, "")]
    [InlineData("+999 1234567", NumberSort.Impossible, "")]
    [InlineData("+86 26 2345 6789", NumberSort.Impossible, "")]
    [InlineData("+86 10 0345 6789", NumberSort.Impossible, "")]
    [InlineData("+44 0000110", NumberSort.Imitation, "")]
    [InlineData("+1 0000095588", NumberSort.Imitation, "")]
    [InlineData("+44110", NumberSort.Imitation, "")]
    [InlineData("+0110", NumberSort.Imitation, "")]
    [InlineData("+008613800138000", NumberSort.OddPrefix, "")]
    [InlineData("+08613800138000", NumberSort.OddPrefix, "")]
    [InlineData("0000 86 138 0013 8000", NumberSort.OddPrefix, "")]
    [InlineData("300", NumberSort.Impossible, "")]
    [InlineData("+1234567890123456", NumberSort.Impossible, "")]
    public void Number_is_named_by_its_form(string plain, NumberSort sort, string holder)
    {
        (NameFault fault, byte[] normal) = Normalise(plain);
        Assert.Equal(sort, NumberPlan.SortOf(fault, Encoding.UTF8.GetBytes(plain), normal));
        if (fault == NameFault.None) Assert.Equal(holder, NumberBook.Of(normal).Operator);
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("65529988")]
    [InlineData("")]
    public void What_is_no_number_or_lacks_its_area_code_has_no_form(string plain)
    {
        (NameFault fault, byte[] normal) = Normalise(plain);
        Assert.Null(NumberPlan.SortOf(fault, Encoding.UTF8.GetBytes(plain), normal));
    }

    [Fact]
    public void Country_is_named_in_both_languages()
    {
        NumberFacts facts = NumberBook.Of("+959123456789"u8);
        Assert.Equal(("95", new Words("Myanmar", "缅甸")), (facts.Country, facts.Name));
    }

    [Fact]
    public void Any_digits_have_one_form_and_none_throws() =>
        Gen.String[Gen.Char["0123456789+ -"], 0, 30].Sample(plain =>
        {
            (NameFault fault, byte[] normal) = Normalise(plain);
            NumberSort? sort = NumberPlan.SortOf(fault, Encoding.UTF8.GetBytes(plain), normal);
            if (fault == NameFault.None) Assert.True(sort is not null && Enum.IsDefined(sort.Value));
        });

    [Fact]
    public void Spelling_of_the_way_in_changes_no_form() =>
        Gen.Long[13_000_000_000, 19_999_999_999].Sample(national =>
        {
            NumberSort[] sorts = [.. WaysIn.Select(prefix =>
            {
                (NameFault fault, byte[] normal) = Normalise(prefix + national);
                return NumberPlan.SortOf(fault, Encoding.UTF8.GetBytes(prefix + national), normal)!.Value;
            })];
            Assert.Single(sorts.Distinct());
        });

    private static (NameFault Fault, byte[] Normal) Normalise(string plain)
    {
        byte[] normal = new byte[NumberPlan.LengthMax];
        NameFault fault = Plan.Normalise(Encoding.UTF8.GetBytes(plain), normal, out int written);
        return (fault, normal[..written]);
    }
}
