using System.Globalization;
using Levee.Features.Tables;

namespace Levee.Features.Names;

/// <summary>
/// What the form of a number tells: the tables of <c>data/numbers</c>, ITU-T E.164 and mainland China's plan.
/// Immutable; safe from any thread.
/// </summary>
public static class NumberBook
{
    private const int PrefixDigits = 4;
    private const string China = "86";

    // By the first four digits of a national number, and by the whole of a short one.
    private static readonly Row?[] National = new Row?[10_000];
    private static readonly Dictionary<string, Row> Short = new(StringComparer.Ordinal);
    private static readonly Country?[] Countries = new Country?[1_000];
    private static readonly Words Nowhere = new("", "");

    static NumberBook()
    {
        foreach (string[] cells in EmbeddedTable.Lines("numbers-china", "#").Select(line => line.Split('\t'))
            .OrderBy(cells => cells[0].Length))
        {
            Row row = new(Number(cells[1]), Parse(cells[2]), cells.Length > 3 ? cells[3] : "");
            if (row.Digits <= 5) Short.Add(cells[0], row);
            else Fill(cells[0], row);
        }
        foreach (string[] cells in EmbeddedTable.Lines("numbers-countries", "#").Select(line => line.Split('\t')))
            Countries[Number(cells[0])] = new Country(cells[0], Number(cells[1]), new Words(cells[2], cells[3]));
    }

    /// <summary>What a number in the normal form of <see cref="NumberPlan"/> is; ASCII.</summary>
    public static NumberFacts Of(ReadOnlySpan<byte> normal)
    {
        if (normal.IsEmpty) return Impossible;
        if (normal[0] != '+') return OfShort(normal);
        ReadOnlySpan<byte> digits = normal[1..];
        Country? country = CountryOf(digits);
        if (country is null) return Impossible;
        ReadOnlySpan<byte> national = digits[country.Code.Length..];
        if (country.Code == China) return OfChina(national, country);
        if (IsImitation(national)) return new NumberFacts(NumberSort.Imitation, "", country.Code, country.Name);
        return country.Digits > 0 && national.Length != country.Digits
            ? Impossible
            : new NumberFacts(NumberSort.Foreign, "", country.Code, country.Name);
    }

    /// <summary>
    /// What digits are that <see cref="NumberPlan"/> refused: a prefix that no network writes, a short number of ours
    /// behind a country code, or no number.
    /// </summary>
    internal static NumberSort OfRefused(ReadOnlySpan<byte> digits, bool hasPlus)
    {
        ReadOnlySpan<byte> rest = digits.TrimStart((byte)'0');
        int zeros = digits.Length - rest.Length;
        bool isOdd = hasPlus ? zeros > 0 : zeros > 2;
        if (!isOdd && !hasPlus && zeros < 2) return NumberSort.Impossible;
        if (IsImitation(rest) || IsShort(rest)) return NumberSort.Imitation;
        if (CountryOf(rest) is { } country
            && rest[country.Code.Length..] is var national && (IsImitation(national) || IsShort(national)))
            return NumberSort.Imitation;
        return isOdd ? NumberSort.OddPrefix : NumberSort.Impossible;
    }

    private static NumberFacts Impossible => new(NumberSort.Impossible, "", "", Nowhere);

    private static NumberFacts OfShort(ReadOnlySpan<byte> digits)
    {
        Short.TryGetValue(System.Text.Encoding.ASCII.GetString(digits), out Row? row);
        if (row is not null) return new NumberFacts(row.Sort, row.Operator, "", Nowhere);
        NumberSort sort = digits.StartsWith("106"u8) ? NumberSort.TextCode : NumberSort.Service;
        return new NumberFacts(sort, "", "", Nowhere);
    }

    private static NumberFacts OfChina(ReadOnlySpan<byte> national, Country country)
    {
        if (national.Length <= PrefixDigits) return Impossible;
        if (National[First(national, PrefixDigits)] is { } row)
            return national.Length == row.Digits && (row.Sort != NumberSort.Fixed || IsSubscriber(national[2..]))
                ? new NumberFacts(row.Sort, row.Operator, China, country.Name)
                : Impossible;
        NumberSort sort = national[0] == '1'
            ? national.Length == 11 && national[1] >= '3' ? NumberSort.Mobile : NumberSort.Impossible
            : national[0] >= '3' && national.Length is 10 or 11 && IsSubscriber(national[3..])
                ? NumberSort.Fixed : NumberSort.Impossible;
        return sort == NumberSort.Impossible ? Impossible : new NumberFacts(sort, "", China, country.Name);
    }

    // No subscriber's number begins with 0, which leads out, or 1, which leads to services.
    private static bool IsSubscriber(ReadOnlySpan<byte> local) => local[0] >= '2';

    // Zeros to fill the length, then a short number: no plan writes a national number so.
    private static bool IsImitation(ReadOnlySpan<byte> national) =>
        !national.IsEmpty && national[0] == '0' && IsShort(national.TrimStart((byte)'0'));

    private static bool IsShort(ReadOnlySpan<byte> digits) => digits.Length switch
    {
        3 or 4 => digits.SequenceEqual("110"u8) || digits.SequenceEqual("119"u8) || digits.SequenceEqual("120"u8)
            || digits.SequenceEqual("122"u8),
        5 => digits.StartsWith("95"u8) || digits.StartsWith("96"u8) || digits.StartsWith("100"u8)
            || digits.StartsWith("12"u8),
        _ => false,
    };

    private static Country? CountryOf(ReadOnlySpan<byte> digits)
    {
        for (int length = 1; length <= 3 && length <= digits.Length; length++)
            if (digits[0] != '0' && Countries[First(digits, length)] is { } country)
                return country;
        return null;
    }

    private static int First(ReadOnlySpan<byte> digits, int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++) value = value * 10 + digits[i] - '0';
        return value;
    }

    private static void Fill(string prefix, Row row)
    {
        int scale = 1;
        for (int i = prefix.Length; i < PrefixDigits; i++) scale *= 10;
        int from = Number(prefix) * scale;
        Array.Fill(National, row, from, scale);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static NumberSort Parse(string word) => word switch
    {
        "mobile" => NumberSort.Mobile,
        "virtual-operator" => NumberSort.VirtualOperator,
        "satellite" => NumberSort.Satellite,
        "things" => NumberSort.Things,
        "fixed" => NumberSort.Fixed,
        "toll-free" => NumberSort.TollFree,
        "service" => NumberSort.Service,
        "emergency" => NumberSort.Emergency,
        _ => throw new InvalidOperationException($"numbers/china.tsv: '{word}' is no sort of number"),
    };

    private sealed record Row(int Digits, NumberSort Sort, string Operator);

    private sealed record Country(string Code, int Digits, Words Name);
}
