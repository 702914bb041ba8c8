using System.Text;
using CsCheck;
using Levee.Features.Scoring;
using Levee.Features.Text;
using Levee.Tests.Tidy;

namespace Levee.Tests.Features;

public sealed class ScorerTests
{
    private static readonly LinearScorer Texts = ScorerModel.Read(
        File.ReadAllBytes(Repository.PathOf("models", "texts.json")),
        File.ReadAllBytes(Repository.PathOf("models", "texts.weights")));

    [Theory]
    [InlineData("您好，我是公安局民警，您涉嫌洗钱，请马上把钱转到安全账户，不要告诉任何人", 4)]
    [InlineData("Your account is suspended. Verify your account at http://secure.example/ immediately", 10)]
    public void Fraud_scores_high_and_says_why(string text, int reason)
    {
        Scored scored = Score(text);

        Assert.InRange(scored.Thousandths, 800, 1000);
        Assert.NotEmpty(ScoredReasons.Unpack(scored.Reasons));
        Assert.True(Named(text).Has(reason));
    }

    [Theory]
    [InlineData("晚上一起吃饭吗，我在老地方等你")]
    [InlineData("See you at lunch tomorrow, I will bring the book")]
    public void Ordinary_text_scores_low(string text) => Assert.InRange(Score(text).Thousandths, 0, 200);

    [Theory]
    [InlineData("我是公安局民警，您涉嫌洗钱，请把钱转到安全账户", "我是公.安局民.警，您涉.嫌洗·钱，请把钱车专到安*全贝长户")]
    [InlineData("恭喜您中奖，请加微信领取奖金", "恭\u200B喜您中\u200B獎，請加微\u200B信領取獎\u200B金")]
    public void Disguise_does_not_lower_the_score(string plain, string disguised) =>
        Assert.InRange(Score(disguised).Thousandths, Score(plain).Thousandths - 30, 1000);

    [Fact]
    public void Sum_agrees_with_real_numbers() => Gen.Select(Gen.Int, Gen.Int[1, 60]).Sample((seed, count) =>
    {
        Random random = new(seed);
        byte[] bytes = new byte[LinearScorer.WeightsLength];
        random.NextBytes(bytes.AsSpan(0, LinearScorer.Pieces * 3));
        int scaleAt = (LinearScorer.Pieces * 3) + (NamedFeatures.Count * 4) + 4;
        BitConverter.TryWriteBytes(bytes.AsSpan(scaleAt), 500_000);
        LinearScorer scorer = new("texts", default, bytes);
        int[] pieces = [.. Enumerable.Range(0, count).Select(_ => random.Next(LinearScorer.Pieces)).Distinct()];
        double weighed = 0, square = 0;
        foreach (int piece in pieces)
        {
            weighed += BitConverter.ToInt16(bytes, piece * 2) * 500_000.0 / 65536;
            square += bytes[(LinearScorer.Pieces * 2) + piece] / (double)LinearScorer.RarityUnit;
        }
        double expected = square == 0 ? 0 : weighed / Math.Sqrt(square);
        long sum = scorer.Sum(pieces, default);
        Assert.InRange(sum, expected - 2 - Math.Abs(expected * 1e-4), expected + 2 + Math.Abs(expected * 1e-4));
    }, iter: 50);

    [Fact]
    public void Reasons_survive_packing() => Gen.Int[1, 127].Array[0, 3].Sample(numbers =>
        Assert.Equal(numbers, ScoredReasons.Unpack(ScoredReasons.Pack(numbers))));

    [Fact]
    public void Reasons_are_words_in_both_languages() => Assert.All(ScoredReasons.Numbers, number =>
    {
        Assert.False(string.IsNullOrWhiteSpace(ScoredReasons.Of(number)!.En));
        Assert.Contains(ScoredReasons.Of(number)!.Zh, letter => letter >= 0x4E00);
    });

    [Fact]
    public void Named_features_are_walked_in_order() => Gen.Int[1, 255].Array[0, 20].Sample(numbers =>
    {
        NamedFeatures named = default;
        foreach (int number in numbers) named.Add(number);
        List<int> walked = [];
        for (int number = named.After(0); number >= 0; number = named.After(number)) walked.Add(number);
        Assert.Equal(numbers.Distinct().Order(), walked);
    });

    [Fact]
    public void Weights_that_are_not_the_named_ones_are_refused()
    {
        byte[] weights = File.ReadAllBytes(Repository.PathOf("models", "texts.weights"));
        weights[7] ^= 1;

        FormatException fault = Assert.Throws<FormatException>(() =>
            ScorerModel.Read(File.ReadAllBytes(Repository.PathOf("models", "texts.json")), weights));
        Assert.Contains("expected", fault.Message, StringComparison.Ordinal);
    }

    private static Scored Score(string text)
    {
        TextFeatures features = TextFeatures.Of(text);
        return Texts.Score(features.Vector);
    }

    private static NamedFeatures Named(string text)
    {
        TextFeatures features = new();
        features.Read(Encoding.UTF8.GetBytes(text));
        return features.Vector.Named;
    }
}
