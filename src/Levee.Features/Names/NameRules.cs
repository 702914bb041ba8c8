using System.Text;

namespace Levee.Features.Names;

/// <summary>
/// The normal form of every kind of identifier: two spellings of the same thing become one subject. Numbers by <see
/// cref="NumberPlan"/>, hosts by <see cref="HostName"/>; all others are trimmed, folded in width and case, and accounts
/// lose the spaces inside.
/// </summary>
/// <param name="numbers">How telephone numbers are read.</param>
public sealed class NameRules(NumberPlan numbers)
{
    /// <summary>Bytes of room that a normal form needs for a plain form of <paramref name="plainBytes"/>.</summary>
    public static int RoomFor(int plainBytes) => Math.Max(HostName.LengthMax, plainBytes * 2);

    /// <summary>
    /// Normalises a UTF-8 identifier into <paramref name="normal"/> (see <see cref="RoomFor"/>).
    /// </summary>
    public NameFault Normalise(SubjectKind kind, ReadOnlySpan<byte> plain, Span<byte> normal, out int written) =>
        kind switch
        {
            SubjectKind.Number => numbers.Normalise(plain, normal, out written),
            SubjectKind.Host => HostName.Normalise(plain, normal, out written),
            _ => Fold(plain, normal, dropsSpaces: kind == SubjectKind.Account, out written),
        };

    /// <summary>Normalises an identifier given as text; for searches and single look-ups.</summary>
    public NameFault Normalise(SubjectKind kind, string plain, out string normal)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(plain);
        byte[] room = new byte[RoomFor(bytes.Length)];
        NameFault fault = Normalise(kind, bytes, room, out int written);
        normal = fault == NameFault.None ? Encoding.UTF8.GetString(room, 0, written) : "";
        return fault;
    }

    private static NameFault Fold(ReadOnlySpan<byte> plain, Span<byte> normal, bool dropsSpaces, out int written)
    {
        written = 0;
        int visible = 0;
        while (!plain.IsEmpty)
        {
            int point = plain[0];
            int consumed = 1;
            if (point >= 0x80)
            {
                Rune.DecodeFromUtf8(plain, out Rune rune, out consumed);
                point = rune.Value;
            }
            plain = plain[consumed..];
            point = Text.FoldingTable.Fold(point);
            if (point == Text.FoldingTable.Dropped) continue;
            if (point == ' ')
            {
                if (written == 0 || dropsSpaces) continue;
                normal[written++] = (byte)' ';
                continue;
            }
            if (point < ' ' || point is >= 0x7F and < 0xA0) return Refuse(out written);
            Span<byte> room = normal[written..];
            written += point < 0x80 ? WriteAscii(point, room) : new Rune(point).EncodeToUtf8(room);
            visible = written;
        }
        written = visible;
        return written == 0 ? NameFault.Empty : NameFault.None;
    }

    private static int WriteAscii(int point, Span<byte> normal)
    {
        normal[0] = (byte)point;
        return 1;
    }

    private static NameFault Refuse(out int written)
    {
        written = 0;
        return NameFault.ControlCharacter;
    }
}
