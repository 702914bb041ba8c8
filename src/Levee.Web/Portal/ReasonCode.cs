using System.Globalization;
using Levee.Contracts;

namespace Levee.Web.Portal;

/// <summary>
/// The code by which somebody concerned names a listing, such as <c>B-1C-7K3F</c>: the listing's position, and twenty
/// keyed bits, so that codes cannot be counted up. Crockford's base 32: no I, L, O, U.
/// </summary>
internal static class ReasonCode
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CheckDigits = 4;

    /// <summary>The code of a listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="digest">A keyed digest.</param>
    public static string Of(Position listing, Func<string, long> digest) =>
        $"B-{Write(listing.Value, 1)}-{Write(Check(listing.Value, digest), CheckDigits)}";

    /// <summary>The listing that a code names, or null. Small letters, O for 0, I and L for 1 are taken.</summary>
    public static Position? Read(string code, Func<string, long> digest)
    {
        string[] parts = code.Trim().ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1')
            .Split('-');
        bool isRead = parts is ["B", { Length: > 0 and <= 12 }, { Length: CheckDigits }]
            && parts.Skip(1).All(part => part.All(digit => Digits.Contains(digit)));
        if (!isRead) return null;
        long value = Value(parts[1]);
        return Value(parts[2]) == Check(value, digest) ? new Position(value) : null;
    }

    private static long Check(long listing, Func<string, long> digest) =>
        digest("listing " + listing.ToString(CultureInfo.InvariantCulture)) & ((1 << (5 * CheckDigits)) - 1);

    private static string Write(long value, int least)
    {
        string text = "";
        for (; value > 0 || text.Length < least; value /= 32) text = Digits[(int)(value % 32)] + text;
        return text;
    }

    private static long Value(string text) => text.Aggregate(0L, (sum, digit) => (sum * 32) + Digits.IndexOf(digit));
}
