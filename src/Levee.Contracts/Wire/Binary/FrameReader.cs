using System.Buffers.Binary;
using System.Numerics;
using System.Text.Unicode;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire.Binary;

/// <summary>Reads one frame into a <see cref="WireBatch"/>, or says what is wrong with it.</summary>
/// <param name="frame">The frame without its length.</param>
/// <param name="number">Its number in the request.</param>
/// <param name="into">Where to.</param>
/// <param name="limits">What the source may send.</param>
internal ref struct FrameReader(ReadOnlySpan<byte> frame, int number, WireBatch into, WireLimits limits)
{
    private readonly ReadOnlySpan<byte> head = frame;
    private FrameSource source = new(frame);
    private long sequence;
    private ulong present;

    public WireError? Read()
    {
        if (source.Take(FrameLayout.HeadBytes).IsEmpty)
            return Error(null, new WireFault(WireErrorKind.NotWhole, "The frame ends inside its head.",
                FormattableString.Invariant($"at least {FrameLayout.HeadBytes} bytes after the length")));
        sequence = BinaryPrimitives.ReadInt64LittleEndian(head[FrameLayout.SequenceAt..]);
        long at = BinaryPrimitives.ReadInt64LittleEndian(head[FrameLayout.TimeAt..]);
        if (FrameValues.InRange(sequence, 1, long.MaxValue) is { } wrongSequence) return Error("seq", wrongSequence);
        byte kind = head[FrameLayout.KindAt];
        string time = kind == FrameLayout.TimeKind ? "now" : "at";
        if (FrameValues.IsTime(at) is { } wrongTime) return Error(time, wrongTime);
        if (kind == FrameLayout.TimeKind) return ReadTime(at);
        if (FrameKind.Find(kind) is not { } known)
            return Error("kind", new WireFault(WireErrorKind.UnknownKind, "There is no kind of this number.",
                KindsExpected()));
        if (!limits.Allows(known.Kind.Schema.Kind))
            return Error("kind", new WireFault(WireErrorKind.KindNotAllowed,
                "This source is not registered for this kind.", KindsExpected()));
        return ReadEvent(known, at);
    }

    private WireError? ReadTime(long now)
    {
        if (!limits.IsFeeder)
            return Error("kind", new WireFault(WireErrorKind.KindNotAllowed,
                "Only the source registered as the feeder states the time.", KindsExpected()));
        if (head[FrameLayout.FlagsAt..FrameLayout.SequenceAt].ContainsAnyExcept((byte)0) || source.Left > 0)
            return Error(null, new WireFault(WireErrorKind.UnknownMember,
                "A time frame holds its head alone: no flags, roles, fields or anything behind.", "kind, seq, now"));
        into.AddTime(number, new TimeStated
        {
            Source = limits.Source, Sequence = new SourceSequence(sequence), Now = new Instant(now),
        });
        return null;
    }

    private WireError? ReadEvent(FrameKind kind, long at)
    {
        FrameFlags flags = (FrameFlags)head[FrameLayout.FlagsAt];
        ushort roles = BinaryPrimitives.ReadUInt16LittleEndian(head[FrameLayout.RolesAt..]);
        uint fields = BinaryPrimitives.ReadUInt32LittleEndian(head[FrameLayout.FieldsAt..]);
        if (Unknown(kind, flags, roles, fields) is { } unknown) return Error(unknown.Field, unknown);
        if (Has(flags, FrameFlags.Pseudonyms) != (limits.Form == SourceForm.Pseudonym))
            return Error(null, IdentifierReader.WrongForm(limits.Form));
        EventRow row = into.Events.Add(kind.Kind.Schema.Kind);
        row.Source = limits.Source;
        row.Arrival = into.Arrival;
        row.Sequence = new SourceSequence(sequence);
        row.At = new Instant(at);
        present = kind.InHead;
        if (ReadCommon(kind, flags, row) is { } common) return common;
        for (uint left = roles; left != 0; left &= left - 1)
            if (Take(kind.Role(BitOperations.TrailingZeroCount(left)), row) is { } wrong)
                return wrong;
        for (uint left = fields; left != 0; left &= left - 1)
            if (Take(kind.Field(BitOperations.TrailingZeroCount(left)), row) is { } wrong)
                return wrong;
        if (Has(flags, FrameFlags.Plain) && Take(kind.Plain!, row) is { } text) return text;
        if (Has(flags, FrameFlags.KnownFacts) && Take(kind.KnownFacts!, row) is { } facts) return facts;
        if (source.Left > 0)
            return Error(null, new WireFault(WireErrorKind.NotWhole,
                FormattableString.Invariant($"{source.Left} bytes are left over behind the last value."),
                "exactly the values that the bits of the head announce"));
        if (kind.Kind.Incomplete(present, limits.Form) is { } missing) return Error(missing.Field, missing);
        into.AddEvent(number, row.Index);
        return null;
    }

    private WireError? ReadCommon(FrameKind kind, FrameFlags flags, EventRow row)
    {
        if (Has(flags, FrameFlags.Id) && Take(kind.Id, row) is { } id) return id;
        return Has(flags, FrameFlags.Deadline) ? Take(kind.Deadline, row) : null;
    }

    private WireError? Take(WireMember member, EventRow row)
    {
        if (!member.IsOpenTo(limits.Form)) return Error(member.Text, member.NotOpen());
        present |= FrameKind.Bit(member);
        WireFault? fault = member.Kind switch
        {
            WireMemberKind.Id => Code(row, PlainCode.ExternalId),
            WireMemberKind.DeadlineMs => Deadline(row),
            WireMemberKind.Role => Role(member, row),
            WireMemberKind.Field => Field(member, row),
            WireMemberKind.Plain => Text(row),
            _ => FrameValues.Facts(ref source, row),
        };
        return fault is null ? null : Error(fault.Field ?? member.Text, fault);
    }

    private WireFault? Deadline(EventRow row)
    {
        row.DeadlineMs = source.U32();
        return source.IsTorn ? FrameValues.Torn() : FrameValues.InRange(row.DeadlineMs, 0, WireLimits.IntMax);
    }

    private WireFault? Field(WireMember member, EventRow row)
    {
        if (member.Field!.Type == FieldType.Code) return Code(row, (byte)member.Field.Slot);
        if (FrameValues.Number(ref source, member, out long value) is { } fault) return fault;
        row.Set(member.Field, value);
        return null;
    }

    private WireFault? Role(WireMember member, EventRow row)
    {
        EventRole role = member.Role!;
        int count = role.Capacity == 1 ? 1 : source.U8();
        if (count > role.Capacity)
            return new WireFault(WireErrorKind.OutOfRange, "The list is too long.",
                FormattableString.Invariant($"at most {role.Capacity}"));
        for (int i = 0; i < count; i++)
            if ((limits.Form == SourceForm.Pseudonym
                ? Pseudonym(member, role.Slot + i, row)
                : Identifier(member, role.Slot + i, row)) is { } fault)
                return fault;
        return source.IsTorn ? FrameValues.Torn() : null;
    }

    private WireFault? Pseudonym(WireMember member, int slot, EventRow row)
    {
        SubjectKind kind = (SubjectKind)source.U8();
        ReadOnlySpan<byte> bytes = source.Take(SubjectId.Size);
        if (source.IsTorn) return FrameValues.Torn();
        if (kind == SubjectKind.None) kind = member.FirstSubject;
        if (!member.Holds(kind)) return IdentifierReader.WrongKind(member.Role!);
        SubjectId id = SubjectId.Read(bytes);
        if (id.IsDefault)
            return new WireFault(WireErrorKind.BadIdentifier, "The value is not a pseudonym.",
                "16 bytes, not all zero");
        row.Subjects[slot] = new Subject(kind, id);
        return null;
    }

    private WireFault? Identifier(WireMember member, int slot, EventRow row)
    {
        ReadOnlySpan<byte> bytes = source.Bytes();
        if (source.IsTorn) return FrameValues.Torn();
        if (!Utf8.IsValid(bytes)) return NotUtf8();
        ReadOnlySpan<byte> value = into.Append(bytes, out int start);
        return IdentifierReader.Take(value, start, member, slot, row, into, limits.Form);
    }

    private WireFault? Code(EventRow row, byte slot)
    {
        ReadOnlySpan<byte> bytes = source.Bytes();
        if (source.IsTorn) return FrameValues.Torn();
        return Utf8.IsValid(bytes)
            ? ValueReader.Code(into.Append(bytes, out int start), start, row.Index, slot, into)
            : NotUtf8();
    }

    private WireFault? Text(EventRow row)
    {
        ReadOnlySpan<byte> bytes = source.Bytes();
        if (source.IsTorn) return FrameValues.Torn();
        return Utf8.IsValid(bytes)
            ? ValueReader.Text(into.Append(bytes, out int start), start, row.Index, into)
            : NotUtf8();
    }

    // Enum.HasFlag makes garbage wherever it is not compiled away.
    private static bool Has(FrameFlags flags, FrameFlags flag) => (flags & flag) != 0;

    private static WireFault NotUtf8() => new(WireErrorKind.NotUtf8, "The value holds bytes that are not UTF-8.",
        "UTF-8");

    private static WireFault? Unknown(FrameKind kind, FrameFlags flags, ushort roles, uint fields)
    {
        FrameFlags open = FrameFlags.Id | FrameFlags.Deadline | FrameFlags.Pseudonyms;
        if (kind.Plain is not null) open |= FrameFlags.Plain;
        if (kind.KnownFacts is not null) open |= FrameFlags.KnownFacts;
        string name = kind.Kind.Schema.Name;
        if ((flags & ~open) != 0)
            return No(name, "flag", BitOperations.TrailingZeroCount((uint)(flags & ~open)), "bits of the flags");
        if ((roles & ~kind.RoleBits) is not 0 and var noRole)
            return No(name, "role", BitOperations.TrailingZeroCount(noRole) + FrameLayout.FirstRole, "roles");
        if ((fields & ~kind.FieldBits) is not 0 and var noField)
            return No(name, "field", BitOperations.TrailingZeroCount(noField) + FrameLayout.FirstField, "fields");
        return null;
    }

    private static WireFault No(string kind, string what, int which, string expected) => new(
        WireErrorKind.UnknownMember, FormattableString.Invariant($"A {kind} has no {what} {which}."),
        $"{expected} of the kind, by their numbers in contracts.txt", FormattableString.Invariant($"{what} {which}"));

    private readonly string KindsExpected() => "the number in contracts.txt of one of "
        + string.Join(", ", WireKinds.NamesFor(limits));

    private readonly WireError Error(string? field, WireFault fault) =>
        new(fault.Kind, number, field, fault.Detail, fault.Expected, Math.Max(0, sequence));
}
