using System.Buffers;
using System.Buffers.Binary;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire.Binary;

/// <summary>
/// Writes events in the binary form, one frame each. Owned by one thread; reuse it for many events.
/// </summary>
/// <param name="output">Where the frames go.</param>
public sealed class BinaryEventWriter(IBufferWriter<byte> output)
{
    private readonly FrameSink sink = new();

    /// <summary>
    /// Writes an event. Its identifiers go as 16 bytes when all of them are pseudonyms (<c>p:</c> and 32 digits), else
    /// as text.
    /// </summary>
    public void Write(PlainEvent plain)
    {
        bool isPseudonym = HasPseudonymsOnly(plain);
        FrameFlags flags = isPseudonym ? FrameFlags.Pseudonyms : FrameFlags.None;
        if (plain.Id is not null) flags |= FrameFlags.Id;
        if (plain.DeadlineMs is not null) flags |= FrameFlags.Deadline;
        if (plain.Plain is not null) flags |= FrameFlags.Plain;
        if (plain.Facts.Count > 0) flags |= FrameFlags.KnownFacts;
        sink.Begin((byte)plain.Schema.Kind, flags, RolesOf(plain), FieldsOf(plain), plain.Sequence, plain.At.UnixMs);
        if (plain.Id is { } id) sink.Text(id);
        if (plain.DeadlineMs is { } deadline) sink.U32(Narrow(deadline));
        foreach (EventRole role in plain.Schema.Roles) Write(plain, role, isPseudonym);
        foreach (EventField field in plain.Schema.Fields)
        {
            if (field.Type == FieldType.Code && plain.TextOf(field) is { } code) sink.Text(code);
            else if (plain[field] is { } value) Write(sink, field, value);
        }
        if (plain.Plain is { } text) sink.Text(text);
        if (plain.Facts.Count > 0) Write(sink, plain.Facts);
        End();
    }

    /// <summary>Writes a statement of time, which only the feeder of a source-clock journal may send.</summary>
    public void WriteTime(long sequence, Instant now)
    {
        sink.Begin(FrameLayout.TimeKind, FrameFlags.None, 0, 0, sequence, now.UnixMs);
        End();
    }

    /// <summary>
    /// Writes a line that was read, as long as its plain values are there: no step of ingress may have been taken.
    /// </summary>
    /// <param name="batch">What was read.</param>
    /// <param name="line">The line; not an error.</param>
    public void Write(WireBatch batch, WireLine line)
    {
        Invariant.Require(line.Kind != WireLineKind.Error);
        if (line.Kind == WireLineKind.Time)
        {
            WriteTime(batch.Times[line.Index].Sequence.Major, batch.Times[line.Index].Now);
            return;
        }
        new RowFrame(batch, line.Index).Write(sink);
        End();
    }

    /// <summary>Changes the sequence of a frame that was written.</summary>
    /// <param name="frame">The frame with its length.</param>
    /// <param name="sequence">The sequence.</param>
    public static void SetSequence(Span<byte> frame, long sequence) =>
        BinaryPrimitives.WriteInt64LittleEndian(frame[(FrameLayout.LengthBytes + FrameLayout.SequenceAt)..], sequence);

    /// <summary>Writes a number, word or time; one out of range so that the node finds it out of range too.</summary>
    internal static void Write(FrameSink sink, EventField field, long value)
    {
        switch (field.Type)
        {
            case FieldType.Int:
                sink.U32(Narrow(value));
                break;
            case FieldType.Bool:
                sink.U8(value != 0 ? (byte)1 : (byte)0);
                break;
            case FieldType.Word:
                sink.U8(value is >= 0 and < byte.MaxValue ? (byte)value : byte.MaxValue);
                break;
            case FieldType.Currency:
                foreach (char letter in new Currency((ushort)value).ToString().PadRight(3)) sink.U8((byte)letter);
                break;
            default:
                sink.I64(value);
                break;
        }
    }

    internal static void Write(FrameSink sink, IReadOnlyList<KnownFact> facts)
    {
        int count = Math.Min(facts.Count, byte.MaxValue);
        sink.U8((byte)count);
        for (int i = 0; i < count; i++)
        {
            sink.U8((byte)facts[i].Field);
            sink.U8((byte)facts[i].Exactness);
            sink.U8(facts[i].TrueAt is null ? (byte)0 : (byte)1);
            if (facts[i].TrueAt is { } trueAt) sink.I64(trueAt.UnixMs);
        }
    }

    internal static uint Narrow(long value) => value is >= 0 and < uint.MaxValue ? (uint)value : uint.MaxValue;

    private void End()
    {
        sink.End();
        output.Write(sink.Written);
    }

    private void Write(PlainEvent plain, EventRole role, bool isPseudonym)
    {
        if (plain[role] is not { } identifier) return;
        if (role.Capacity > 1) sink.U8(1);
        if (!isPseudonym)
        {
            sink.Text(identifier);
            return;
        }
        PseudonymText.TryRead(identifier, out SubjectKind kind, out SubjectId id);
        sink.U8((byte)kind);
        Span<byte> bytes = stackalloc byte[SubjectId.Size];
        id.Write(bytes);
        sink.Raw(bytes);
    }

    private static bool HasPseudonymsOnly(PlainEvent plain)
    {
        bool hasAny = false;
        foreach (EventRole role in plain.Schema.Roles)
        {
            if (plain[role] is not { } identifier) continue;
            if (!PseudonymText.TryRead(identifier, out _, out _)) return false;
            hasAny = true;
        }
        return hasAny;
    }

    private static ushort RolesOf(PlainEvent plain)
    {
        ushort bits = 0;
        foreach (EventRole role in plain.Schema.Roles)
            if (plain[role] is not null)
                bits |= FrameKind.BitOf(role);
        return bits;
    }

    private static uint FieldsOf(PlainEvent plain)
    {
        uint bits = 0;
        foreach (EventField field in plain.Schema.Fields)
            if (field.Type == FieldType.Code ? plain.TextOf(field) is not null : plain[field] is not null)
                bits |= FrameKind.BitOf(field);
        return bits;
    }
}
