using System.Globalization;
using System.Text;

namespace Levee.IntegrationTests.Kill;

/// <summary>
/// A body rendered once, whose sequences, times and some callees are overwritten in place each time it is sent: making
/// a load must cost little beside taking it. The same sequence and time give the same bytes.
/// </summary>
internal sealed class LoadBody
{
    /// <summary>Sequences have ten digits from the first on, so that they fit in place.</summary>
    public const long FirstSequence = 1_000_000_000;

    private readonly byte[] bytes;
    private readonly List<(int Offset, Place What, int Line)> places = [];

    private LoadBody(Func<Random, int, string> line, int count, Random random)
    {
        StringBuilder text = new();
        for (int i = 0; i < count; i++) text.Append(line(random, i)).Append('\n');
        bytes = Encoding.ASCII.GetBytes(text.ToString());
        Count = count;
        Find();
    }

    private enum Place
    {
        Sequence,
        Time,
        Stranger,
    }

    /// <summary>Its lines.</summary>
    public int Count { get; }

    /// <summary>Calls, payments and a few texts; in every body one caller rings strangers who do not answer.</summary>
    public static LoadBody Traffic(int source, int count, Random random) => new(
        (random, i) => i switch
        {
            0 or 1 or 2 or 3 => Farm(source, "call", ""),
            4 => Farm(source, "call-ended", ",\"answered\":false"),
            _ => Ordinary(random),
        },
        count, random);

    /// <summary>Reports by citizens, which the desk takes and hands over to screen.</summary>
    public static LoadBody Reports(int count, Random random) => new(
        (random, _) => Head("report")
            + $"\"person\":\"{Person(random)}\",\"number\":\"{Number(random)}\",\"by\":\"victim\"}}",
        count, random);

    /// <summary>The bytes of a batch that begins at a sequence; valid until the next call.</summary>
    public ReadOnlyMemory<byte> At(long first, long unixMs)
    {
        foreach ((int offset, Place what, int line) in places)
        {
            (long value, int digits) = what switch
            {
                Place.Sequence => (first + line, 10),
                Place.Time => (unixMs, 13),
                _ => ((first + line) % 100_000_000, 8),
            };
            for (int i = digits - 1; i >= 0; i--, value /= 10) bytes[offset + i] = (byte)('0' + (value % 10));
        }
        return bytes;
    }

    private static string Ordinary(Random random) => random.Next(100) switch
    {
        < 60 => Head("call") + Pair("caller", "callee", Number, random)
            + ",\"leg\":\"domestic\",\"cli\":\"verified-a\"}",
        < 75 => Head("call-ended") + Pair("caller", "callee", Number, random)
            + $",\"answered\":{(random.Next(3) > 0 ? "true" : "false")},\"duration_s\":{random.Next(300)}}}",
        < 95 => Head("payment") + Pair("payer", "payee", Account, random)
            + $",\"state\":\"done\",\"amount\":{random.Next(100, 90_000)},\"currency\":\"CNY\",\"act\":\"transfer\"}}",
        _ => Head("text") + Pair("sender", "recipient", Number, random)
            + ",\"text\":\"See you at the station, the train is ten minutes late\"}",
    };

    private static string Farm(int source, string kind, string rest) =>
        Head(kind) + $"\"caller\":\"+8617000000{source:000}\",\"callee\":\"+86139########\"{rest}}}";

    private static string Head(string kind) => $"{{\"kind\":\"{kind}\",\"seq\":SSSSSSSSSS,\"at\":TTTTTTTTTTTTT,";

    private static string Pair(string from, string to, Func<Random, string> one, Random random) =>
        $"\"{from}\":\"{one(random)}\",\"{to}\":\"{one(random)}\"";

    private static string Number(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"+8613{random.Next(800_000_000, 800_040_000)}");

    private static string Account(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"622202020{random.Next(1_000_000, 1_040_000)}");

    private static string Person(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"person-{random.Next(10_000)}");

    private void Find()
    {
        int line = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n') line++;
            Place? what = bytes.AsSpan(i) switch
            {
                var rest when rest.StartsWith("SSSSSSSSSS"u8) => Place.Sequence,
                var rest when rest.StartsWith("TTTTTTTTTTTTT"u8) => Place.Time,
                var rest when rest.StartsWith("########"u8) => Place.Stranger,
                _ => null,
            };
            if (what is not { } place) continue;
            places.Add((i, place, line));
            i += place == Place.Time ? 12 : place == Place.Sequence ? 9 : 7;
        }
    }
}
