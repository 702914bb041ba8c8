using System.Buffers;
using System.Text.Json;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>Reads the subjects of a line: plain identifiers, or pseudonyms when the source sends those.</summary>
internal static class IdentifierReader
{
    private const int HexDigits = SubjectId.Size * 2;

    public static WireFault? Read(ref Utf8JsonReader json, WireMember member, EventRow row, WireBatch into,
        SourceForm form)
    {
        EventRole role = member.Role!;
        if (role.Capacity == 1) return One(ref json, member, role.Slot, row, into, form);
        string expected = FormattableString.Invariant($"an array of at most {role.Capacity} strings");
        if (json.TokenType != JsonTokenType.StartArray) return ValueReader.Type(ref json, expected);
        int count = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == role.Capacity)
                return new WireFault(WireErrorKind.OutOfRange, "The list is too long.", expected);
            if (One(ref json, member, role.Slot + count++, row, into, form) is { } fault) return fault;
        }
        return null;
    }

    private static WireFault? One(ref Utf8JsonReader json, WireMember member, int slot, EventRow row, WireBatch into,
        SourceForm form)
    {
        if (json.TokenType != JsonTokenType.String) return ValueReader.Type(ref json, "a string");
        ReadOnlySpan<byte> value = into.Append(ref json, out int start);
        return Take(value, start, member, slot, row, into, form);
    }

    /// <summary>Takes a value that stands behind the plain values from <paramref name="start"/> on.</summary>
    public static WireFault? Take(ReadOnlySpan<byte> value, int start, WireMember member, int slot, EventRow row,
        WireBatch into, SourceForm form)
    {
        if (value.IsEmpty) return ValueReader.Empty();
        if (value.Length > WireLimits.IdentifierBytesMax)
            return ValueReader.TooLong(
                FormattableString.Invariant($"at most {WireLimits.IdentifierBytesMax} bytes of UTF-8"));
        int prefix = PrefixOf(value, member, out SubjectKind kind);
        value = value[prefix..];
        bool isPseudonym = value.Length >= 2 && value[0] == 'p' && value[1] == ':';
        if (isPseudonym != (form == SourceForm.Pseudonym)) return WrongForm(form);
        if (kind == SubjectKind.None) kind = KindOf(value, member, isPseudonym);
        if (!member.Holds(kind)) return WrongKind(member.Role!);
        if (isPseudonym) return Pseudonym(value[2..], kind, slot, row, into, start);
        if (value.IsEmpty) return ValueReader.Empty();
        into.Add(new PlainIdentifier(row.Index, (byte)slot, kind, start + prefix, value.Length));
        return null;
    }

    /// <summary>The kind that a plain value is taken for; none when it begins with a kind's word.</summary>
    public static SubjectKind KindOfPlain(ReadOnlySpan<byte> value, WireMember member) =>
        PrefixOf(value, member, out _) > 0 ? SubjectKind.None : KindOf(value, member, isPseudonym: false);

    /// <summary>
    /// The length of a leading <c>kind:</c>, or 0. A host may be followed by a port, so in a role for hosts only
    /// <c>host:p:</c> counts.
    /// </summary>
    private static int PrefixOf(ReadOnlySpan<byte> value, WireMember member, out SubjectKind kind)
    {
        kind = SubjectKind.None;
        if (value[0] is (byte)'+' or (>= (byte)'0' and <= (byte)'9')) return 0;
        int colon = value.IndexOf((byte)':');
        if (colon <= 1) return 0;
        if (member.FirstSubject == SubjectKind.Host && !value[colon..].StartsWith(":p:"u8)) return 0;
        kind = SubjectKindWords.Find(value[..colon]);
        return kind == SubjectKind.None ? 0 : colon + 1;
    }

    /// <summary>
    /// What a value without a prefix is: the role's first kind, but letters in a sender make a sender id.
    /// </summary>
    private static SubjectKind KindOf(ReadOnlySpan<byte> value, WireMember member, bool isPseudonym)
    {
        if (isPseudonym || !member.Holds(SubjectKind.SenderId)) return member.FirstSubject;
        return LooksLikeNumber(value) ? SubjectKind.Number : SubjectKind.SenderId;
    }

    private static WireFault? Pseudonym(ReadOnlySpan<byte> hex, SubjectKind kind, int slot, EventRow row,
        WireBatch into, int start)
    {
        Span<byte> bytes = stackalloc byte[SubjectId.Size];
        bool isRead = hex.Length == HexDigits
            && Convert.FromHexString(hex, bytes, out _, out _) == OperationStatus.Done;
        SubjectId id = isRead ? SubjectId.Read(bytes) : default;
        into.DropPlain(start);
        if (id.IsDefault)
            return new WireFault(WireErrorKind.BadIdentifier, "The value is not a pseudonym.",
                "p: and 32 hexadecimal digits, not all zero");
        row.Subjects[slot] = new Subject(kind, id);
        return null;
    }

    /// <summary>
    /// True for three or more digits (full-width ones too) and nothing else but the marks people put between.
    /// </summary>
    private static bool LooksLikeNumber(ReadOnlySpan<byte> value)
    {
        int digits = 0;
        while (!value.IsEmpty)
        {
            if (value[0] is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
                value = value[1..];
            }
            else if (value[0] is (byte)'+' or (byte)' ' or (byte)'-' or (byte)'(' or (byte)')' or (byte)'.')
            {
                value = value[1..];
            }
            else if (value.Length >= 3 && value[0] == 0xEF && value[1] == 0xBC && value[2] is >= 0x88 and <= 0x99)
            {
                if (value[2] >= 0x90) digits++;
                value = value[3..];
            }
            else
            {
                return false;
            }
        }
        return digits >= 3;
    }

    public static WireFault WrongForm(SourceForm form) => form == SourceForm.Pseudonym
        ? new WireFault(WireErrorKind.WrongForm, "This source is registered as sending pseudonyms; the value is plain.",
            "p: and 32 hexadecimal digits")
        : new WireFault(WireErrorKind.WrongForm,
            "This source is registered as sending plain identifiers; p: is kept for pseudonyms.", "a plain identifier");

    public static WireFault WrongKind(EventRole role)
    {
        IEnumerable<string> words = role.Kinds.Select(SubjectKindWords.Of);
        return new WireFault(WireErrorKind.WrongSubjectKind, "The role cannot hold this kind of subject.",
            role.Kinds.Count == 1 ? $"{words.First()}" : $"one of {string.Join(", ", words)}");
    }
}
