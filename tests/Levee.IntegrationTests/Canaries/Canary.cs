using System.Globalization;
using System.Text;

namespace Levee.IntegrationTests.Canaries;

/// <summary>Somebody whose values must not be found: a name, a number, an account, and words of a text.</summary>
/// <param name="Index">Which, from 0.</param>
/// <param name="Name">Chinese characters or Latin letters; some fit one block, some are kept in the vault.</param>
/// <param name="Number">E.164, mainland or abroad.</param>
/// <param name="Account">Digits, or a longer form with letters.</param>
/// <param name="Words">Words that stand in no other text; letters and Chinese characters.</param>
internal sealed record Canary(int Index, string Name, string Number, string Account, string Words)
{
    private const int Seed = 20_260_101;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The same canaries for every run.</summary>
    public static IReadOnlyList<Canary> Make(int count)
    {
        Random random = new(Seed);
        return [.. Enumerable.Range(0, count).Select(index => new Canary(index, NameOf(index, random),
            NumberOf(index, random), AccountOf(index, random), WordsOf(random)))];
    }

    /// <summary>What is searched for: a number without its country code too, as people write it.</summary>
    public IEnumerable<string> Values()
    {
        yield return Name;
        yield return Number.TrimStart('+');
        if (Number.StartsWith("+86", StringComparison.Ordinal)) yield return Number[3..];
        yield return Account;
        foreach (string word in Words.Split(' ')) yield return word;
    }

    private static string NameOf(int index, Random random) => (index % 3) switch
    {
        0 => Chinese(4, random),
        1 => Chinese(8, random),
        _ => char.ToUpperInvariant(Letters[index % 26]) + Some(7, Letters, random) + " "
            + char.ToUpperInvariant(Letters[(index + 5) % 26]) + Some(index % 2 == 0 ? 7 : 17, Letters, random),
    };

    private static string NumberOf(int index, Random random) => index % 4 == 3
        ? "+49151" + Some(8, "0123456789", random)
        : "+861" + "3578"[index % 4] + Some(9, "0123456789", random);

    private static string AccountOf(int index, Random random) => index % 2 == 0
        ? "6217" + Some(15, "0123456789", random)
        : "XK" + Some(24, "ABCDEFGHKLMNPQRSTUVWXYZ23456789", random);

    private static string WordsOf(Random random) => Some(16, Letters, random) + " " + Chinese(6, random);

    // Characters of the first block that have no special width or case; six at random are nobody's name.
    private static string Chinese(int count, Random random)
    {
        StringBuilder text = new();
        for (int i = 0; i < count; i++) text.Append((char)random.Next(0x4E00, 0x9000));
        return text.ToString();
    }

    private static string Some(int count, string alphabet, Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{new string(random.GetItems(alphabet.AsSpan(), count))}");
}
