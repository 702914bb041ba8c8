using System.Text;
using Levee.Contracts;
using Levee.Features.Hosts;
using Levee.Features.Names;
using Levee.Features.Scoring;
using Levee.Features.Text;

namespace Levee.Tests.Features;

/// <summary>Texts and hosts made to be slow: of full size each, they take no more than a moment.</summary>
public sealed class HostileTextTests
{
    private const int Bytes = 60_000;
    private const long MostMs = 3_000;

    public static TheoryData<string> Pieces =>
    [
        "\u0301", "a\u0301\u0302", "\u200b", ".", "a.", "%", "%41", "http://", "http://a", "https://\u4e2d", "a@",
        "a.b@", "://", "(1", "(1)", "【1】", "(1 ", "1 ", "1-", "*", "一", "一.", "一・", "一 1", "一二.", "一1", "one ",
        "one-", "a.b.c ", "a b c ", "-", "_", "\ufe0f", "\ud83d\ude00", "女子", "\u30fb", "中 ", "中.", "a.com/", "a.com?",
        "xn--a.", "I\u0307", "\ufdfa", "<1>", "[",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Text_of_one_piece_again_and_again_is_read_in_time(string piece)
    {
        int times = Bytes / Encoding.UTF8.GetByteCount(piece);
        string text = string.Concat(Enumerable.Repeat(piece, times));
        long began = Environment.TickCount64;
        foreach (string whole in (string[])[text, "一" + text, text + "一二", "http://" + text, "(1" + text + ")"])
            TextFeatures.Of(whole);
        Assert.True(Environment.TickCount64 - began < MostMs * 5);
    }

    [Fact]
    public void Host_of_many_different_letters_is_refused_in_time()
    {
        string host = string.Concat(Enumerable.Range(0x4e00, 20_000).Select(letter => (char)letter));
        long began = Environment.TickCount64;
        Assert.Equal(NameFault.HostTooLong, new NameRules(new NumberPlan()).Normalise(SubjectKind.Host, host, out _));
        Assert.True(Environment.TickCount64 - began < MostMs);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("xn--a.")]
    [InlineData("rnrnvv0.")]
    [InlineData("icbc-")]
    [InlineData("-")]
    public void Host_of_one_piece_again_and_again_is_read_in_time(string piece)
    {
        string host = string.Concat(Enumerable.Repeat(piece, 253 / piece.Length)).Trim('.', '-') + "x";
        long began = Environment.TickCount64;
        FeatureVector vector = new();
        for (int i = 0; i < 200; i++)
        {
            HostTraits.Read(Encoding.ASCII.GetBytes(host), vector);
            BrandLookalike.Of(host);
        }
        Assert.True(Environment.TickCount64 - began < MostMs);
    }
}
