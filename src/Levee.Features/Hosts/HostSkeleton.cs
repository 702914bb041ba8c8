using System.Globalization;
using Levee.Features.Text;

namespace Levee.Features.Hosts;

/// <summary>
/// What a label looks like at a glance: IDNA undone, look-alike letters and digits folded (paypa1, аррle,
/// rnicrosoft).
/// </summary>
internal static class HostSkeleton
{
    private static readonly IdnMapping Idna = new() { AllowUnassigned = true };

    /// <summary>Characters of room that a skeleton needs.</summary>
    public static int RoomFor(int label) => Math.Max(64, label * 2);

    /// <summary>The skeleton of a name.</summary>
    public static string Of(string label)
    {
        Span<char> room = stackalloc char[RoomFor(label.Length)];
        return new string(room[..Write(label, room)]);
    }

    /// <summary>Writes the skeleton of a label; says its length.</summary>
    public static int Write(ReadOnlySpan<char> label, Span<char> skeleton)
    {
        if (label.StartsWith("xn--", StringComparison.Ordinal)) label = Decode(label);
        bool isNumber = !label.ContainsAnyExceptInRange('0', '9');
        int count = 0;
        foreach (char letter in label)
        {
            if (count == skeleton.Length) break;
            char seen = Homoglyphs.Fold(letter);
            if (!isNumber) seen = OfDigit(seen);
            if (seen == 'n' && count > 0 && skeleton[count - 1] == 'r') skeleton[count - 1] = 'm';
            else if (seen == 'v' && count > 0 && skeleton[count - 1] == 'v') skeleton[count - 1] = 'w';
            else skeleton[count++] = seen;
        }
        return count;
    }

    // A digit in a name of letters; a label of digits (10086, 12306) is left as it is.
    private static char OfDigit(char letter) => letter switch
    {
        '0' => 'o',
        '1' => 'l',
        '3' => 'e',
        '5' => 's',
        'i' => 'l',
        _ => letter,
    };

    private static string Decode(ReadOnlySpan<char> label)
    {
        string ascii = new(label);
        try
        {
            return Idna.GetUnicode(ascii);
        }
        catch (ArgumentException)
        {
            // Not what IDNA writes: the label is compared as it stands.
            return ascii;
        }
    }
}
