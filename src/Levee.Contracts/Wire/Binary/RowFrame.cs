using Levee.Contracts.Events;

namespace Levee.Contracts.Wire.Binary;

/// <summary>An event that was read from another form, written as a frame while its plain values are there.</summary>
/// <param name="batch">What was read.</param>
/// <param name="index">The row.</param>
internal readonly ref struct RowFrame(WireBatch batch, int index)
{
    private readonly EventRow row = batch.Events[index];

    public void Write(FrameSink sink)
    {
        bool isPseudonym = !HasPlainIdentifiers();
        ushort roles = 0;
        foreach (EventRole role in row.Schema.Roles)
            if (CountOf(role, isPseudonym) > 0)
                roles |= FrameKind.BitOf(role);
        uint fields = 0;
        foreach (EventField field in row.Schema.Fields)
            if (field.Type == FieldType.Code ? FindCode((byte)field.Slot, out _) : row.Has(field))
                fields |= FrameKind.BitOf(field);
        sink.Begin((byte)row.Kind, Flags(isPseudonym), roles, fields, row.Sequence.Major, row.At.UnixMs);
        if (FindCode(PlainCode.ExternalId, out PlainCode id)) sink.Text(Plain(id.Start, id.Length));
        if (row.DeadlineMs >= 0) sink.U32((uint)row.DeadlineMs);
        foreach (EventRole role in row.Schema.Roles) WriteRole(sink, role, isPseudonym);
        foreach (EventField field in row.Schema.Fields) WriteField(sink, field);
        if (FindText(out PlainText text)) sink.Text(Plain(text.Start, text.Length));
        if (row.Facts is { } facts) BinaryEventWriter.Write(sink, facts);
    }

    private FrameFlags Flags(bool isPseudonym)
    {
        FrameFlags flags = isPseudonym ? FrameFlags.Pseudonyms : FrameFlags.None;
        if (FindCode(PlainCode.ExternalId, out _)) flags |= FrameFlags.Id;
        if (row.DeadlineMs >= 0) flags |= FrameFlags.Deadline;
        if (FindText(out _)) flags |= FrameFlags.Plain;
        if (row.Facts is not null) flags |= FrameFlags.KnownFacts;
        return flags;
    }

    private void WriteRole(FrameSink sink, EventRole role, bool isPseudonym)
    {
        int count = CountOf(role, isPseudonym);
        if (count == 0) return;
        if (role.Capacity > 1) sink.U8((byte)count);
        for (int slot = role.Slot; slot < role.Slot + count; slot++)
        {
            if (isPseudonym) WritePseudonym(sink, row.Subjects[slot]);
            else if (Find(slot, out PlainIdentifier identifier)) WritePlain(sink, role, identifier);
        }
    }

    private static void WritePseudonym(FrameSink sink, Subject subject)
    {
        Span<byte> bytes = stackalloc byte[SubjectId.Size];
        subject.Id.Write(bytes);
        sink.U8((byte)subject.Kind);
        sink.Raw(bytes);
    }

    // The kind goes in front where the value alone would be taken for another one.
    private void WritePlain(FrameSink sink, EventRole role, PlainIdentifier identifier)
    {
        ReadOnlySpan<byte> value = Plain(identifier.Start, identifier.Length);
        if (IdentifierReader.KindOfPlain(value, FrameKind.Of(row.Kind).Role(role.Number - FrameLayout.FirstRole))
            == identifier.Kind)
        {
            sink.Text(value);
            return;
        }
        sink.Text([.. System.Text.Encoding.UTF8.GetBytes(SubjectKindWords.Of(identifier.Kind)), (byte)':', .. value]);
    }

    private void WriteField(FrameSink sink, EventField field)
    {
        if (field.Type == FieldType.Code)
        {
            if (FindCode((byte)field.Slot, out PlainCode code)) sink.Text(Plain(code.Start, code.Length));
        }
        else if (row[field] is { } value)
        {
            BinaryEventWriter.Write(sink, field, value);
        }
    }

    private int CountOf(EventRole role, bool isPseudonym)
    {
        int count = 0;
        for (int slot = role.Slot; slot < role.Slot + role.Capacity; slot++)
            if (isPseudonym ? !row.Subjects[slot].IsDefault : Find(slot, out _))
                count++;
        return count;
    }

    private bool HasPlainIdentifiers()
    {
        foreach (ref readonly PlainIdentifier identifier in batch.Identifiers)
            if (identifier.Row == row.Index)
                return true;
        return false;
    }

    private bool Find(int slot, out PlainIdentifier found)
    {
        found = default;
        foreach (ref readonly PlainIdentifier identifier in batch.Identifiers)
            if (identifier.Row == row.Index && identifier.Slot == slot)
                found = identifier;
        return found.Length > 0;
    }

    private bool FindCode(byte slot, out PlainCode found)
    {
        found = default;
        foreach (ref readonly PlainCode code in batch.Codes)
            if (code.Row == row.Index && code.Slot == slot)
                found = code;
        return found.Length > 0;
    }

    private bool FindText(out PlainText found)
    {
        found = default;
        foreach (ref readonly PlainText text in batch.Texts)
        {
            if (text.Row != row.Index) continue;
            found = text;
            return true;
        }
        return false;
    }

    private ReadOnlySpan<byte> Plain(int start, int length) => batch.Plain.Slice(start, length);
}
