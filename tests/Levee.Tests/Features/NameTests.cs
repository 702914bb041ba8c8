using CsCheck;
using Levee.Contracts;
using Levee.Features.Names;

namespace Levee.Tests.Features;

public sealed class NameTests
{
    private static readonly NameRules Rules = new(new NumberPlan());

    [Theory]
    [InlineData("13800138000", "+8613800138000")]
    [InlineData("+86 138 0013 8000", "+8613800138000")]
    [InlineData("0086-138-0013-8000", "+8613800138000")]
    [InlineData("8613800138000", "+8613800138000")]
    [InlineData("０13800138000", "+8613800138000")]
    [InlineData("＋８６（１３８）００１３８０００", "+8613800138000")]
    [InlineData("\u202A+8613800138000\u202C", "+8613800138000")]
    [InlineData("(010) 6552-9988", "+861065529988")]
    [InlineData("0755 8888 9999", "+8675588889999")]
    [InlineData("+86 10 6552 9988", "+861065529988")]
    [InlineData("+86 951 1234567", "+869511234567")]
    [InlineData("0951-1234567", "+869511234567")]
    [InlineData("+86 106 1234 5678", "10612345678")]
    [InlineData("4008123123", "+864008123123")]
    [InlineData("110", "110")]
    [InlineData("96110", "96110")]
    [InlineData("95588", "95588")]
    [InlineData("+8695588", "95588")]
    [InlineData("10086", "10086")]
    [InlineData("12345", "12345")]
    [InlineData("106901234567890123", "106901234567890123")]
    [InlineData("+1 (312) 555-0123", "+13125550123")]
    [InlineData("0013125550123", "+13125550123")]
    [InlineData("+95 9 123456789", "+959123456789")]
    [InlineData("959123456789", "+959123456789")]
    [InlineData("447911123456", "+447911123456")]
    public void Number_has_one_normal_form(string plain, string normal) =>
        Assert.Equal((NameFault.None, normal), Normalise(SubjectKind.Number, plain));

    [Theory]
    [InlineData("", NameFault.Empty)]
    [InlineData(" - ", NameFault.Empty)]
    [InlineData("anonymous", NameFault.NotDigits)]
    [InlineData("138+0013", NameFault.NotDigits)]
    [InlineData("*21#", NameFault.NotDigits)]
    [InlineData("12", NameFault.TooFewDigits)]
    [InlineData("65529988", NameFault.NoAreaCode)]
    [InlineData("300", NameFault.NoSuchNumber)]
    [InlineData("+0123456789", NameFault.NoSuchNumber)]
    [InlineData("+1234567890123456", NameFault.TooManyDigits)]
    [InlineData("1234567890123456789012345678901234567890", NameFault.TooManyDigits)]
    public void Impossible_number_is_refused_with_the_reason(string plain, NameFault fault)
    {
        Assert.Equal(fault, Normalise(SubjectKind.Number, plain).Fault);
        Assert.NotEmpty(NameFaults.Reason(fault));
        Assert.NotEmpty(NameFaults.Expected(fault));
    }

    [Fact]
    public void Plan_of_another_country_reads_its_own_numbers()
    {
        NumberPlan britain = new("44"), america = new("1");
        Assert.Equal("+447911123456", Of(britain, "07911 123456"));
        Assert.Equal("+8613800138000", Of(britain, "0086 138 0013 8000"));
        Assert.Equal("999", Of(britain, "999"));
        Assert.Equal("+13125550123", Of(america, "(312) 555-0123"));
        Assert.Equal("+13125550123", Of(america, "1 312 555 0123"));
        Assert.Equal("+447911123456", Of(america, "011 44 7911 123456"));
    }

    [Theory]
    [InlineData("Bank.Example.", "bank.example")]
    [InlineData("user:pass@bank.example:8443", "bank.example")]
    [InlineData("https://bank.example/login?x=1@evil.example", "bank.example")]
    [InlineData("https://bank.example\\@evil.example/", "bank.example")]
    [InlineData("银行.中国", "xn--jn2a72x.xn--fiqs8s")]
    [InlineData("ｂａｎｋ．example", "bank.example")]
    [InlineData("bank。example", "bank.example")]
    [InlineData("http://3232235777/", "192.168.1.1")]
    [InlineData("0xC0.168.0x101", "192.168.1.1")]
    [InlineData("0300.0250.1.1", "192.168.1.1")]
    [InlineData("[2001:DB8::1]:443", "[2001:db8::1]")]
    [InlineData("_dmarc.bank.example", "_dmarc.bank.example")]
    public void Host_has_one_normal_form(string plain, string normal) =>
        Assert.Equal((NameFault.None, normal), Normalise(SubjectKind.Host, plain));

    [Theory]
    [InlineData("https:///", NameFault.Empty)]
    [InlineData("a..b", NameFault.BadLabel)]
    [InlineData("a b.cn", NameFault.BadLabel)]
    [InlineData("1.2.3.256", NameFault.BadAddress)]
    [InlineData("a.1", NameFault.BadAddress)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cn", NameFault.HostTooLong)]
    public void Impossible_host_is_refused_with_the_reason(string plain, NameFault fault) =>
        Assert.Equal(fault, Normalise(SubjectKind.Host, plain).Fault);

    [Theory]
    [InlineData(SubjectKind.Account, " 6222 0200 ABCＤ ", "62220200abcd")]
    [InlineData(SubjectKind.Person, " Li\u3000 WEI\u200B", "li  wei")]
    [InlineData(SubjectKind.SenderId, "ICBC", "icbc")]
    public void Other_identifiers_are_trimmed_and_folded(SubjectKind kind, string plain, string normal) =>
        Assert.Equal((NameFault.None, normal), Normalise(kind, plain));

    [Fact]
    public void Control_characters_are_refused() =>
        Assert.Equal(NameFault.ControlCharacter, Normalise(SubjectKind.Person, "a\0b").Fault);

    [Fact]
    public void Normal_form_of_a_normal_form_is_itself() =>
        Gen.Select(Gen.OneOf(SubjectKind.Number, SubjectKind.Host, SubjectKind.Account, SubjectKind.Person),
            Gen.OneOf(Gen.Char["+0123456789 -()"].Array[1, 24], Gen.Char["abcZ.-_@:/0189银Éß "].Array[1, 30],
                Gen.Char.Array[1, 30]))
            .Sample((kind, letters) =>
            {
                (NameFault fault, string once) = Normalise(kind, new string(letters));
                if (fault == NameFault.None) Assert.Equal((NameFault.None, once), Normalise(kind, once));
            }, iter: 20_000);

    private static (NameFault Fault, string Normal) Normalise(SubjectKind kind, string plain) =>
        (Rules.Normalise(kind, plain, out string normal), normal);

    private static string Of(NumberPlan plan, string plain)
    {
        Assert.Equal(NameFault.None, new NameRules(plan).Normalise(SubjectKind.Number, plain, out string normal));
        return normal;
    }
}
