using System.Buffers.Binary;
using System.Numerics;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Try.Running;

/// <summary>
/// An event as it waits for its turn: pseudonyms, numbers and where it comes from; nothing plain. Little-endian.
/// </summary>
internal static class RowForm
{
    /// <summary>The most bytes of a row.</summary>
    public const int SizeMax = Head + 8 + (EventBatch.FieldsMax * 8) + (EventBatch.RolesMax * (1 + SubjectId.Size));

    private const int Head = 21;
    private const byte LastBit = 1, ExternalBit = 2;

    /// <summary>Writes a row; returns its bytes.</summary>
    public static int Write(EventRow row, RowOrigin origin, Span<byte> into)
    {
        bool hasExternal = row.ExternalId != 0;
        into[0] = (byte)row.Kind;
        into[1] = (byte)((origin.IsLast ? LastBit : 0) | (hasExternal ? ExternalBit : 0) | ((int)origin.Truth << 2));
        BinaryPrimitives.WriteUInt16LittleEndian(into[2..], (ushort)origin.File);
        BinaryPrimitives.WriteInt32LittleEndian(into[4..], origin.Line);
        BinaryPrimitives.WriteInt64LittleEndian(into[8..], row.At.UnixMs);
        BinaryPrimitives.WriteUInt32LittleEndian(into[16..], row.Present);
        int at = Head;
        if (hasExternal) Put(into, ref at, row.ExternalId);
        for (uint bits = row.Present; bits != 0; bits &= bits - 1)
            Put(into, ref at, unchecked((ulong)row.Fields[BitOperations.TrailingZeroCount(bits)]));
        byte mask = 0;
        for (int slot = 0; slot < EventBatch.RolesMax; slot++)
        {
            Subject subject = row.Subjects[slot];
            if (subject.IsDefault) continue;
            mask |= (byte)(1 << slot);
            into[at] = (byte)subject.Kind;
            subject.Id.Write(into[(at + 1)..]);
            at += 1 + SubjectId.Size;
        }
        into[20] = mask;
        return at;
    }

    /// <summary>When a row happened.</summary>
    public static long AtOf(ReadOnlySpan<byte> from) => BinaryPrimitives.ReadInt64LittleEndian(from[8..]);

    /// <summary>Adds a row to a batch and says where it comes from.</summary>
    public static RowOrigin Read(ReadOnlySpan<byte> from, EventBatch batch)
    {
        EventRow row = batch.Add((EventKind)from[0]);
        byte flags = from[1];
        row.At = new Instant(AtOf(from));
        row.Present = BinaryPrimitives.ReadUInt32LittleEndian(from[16..]);
        int at = Head;
        if ((flags & ExternalBit) != 0) row.ExternalId = Take(from, ref at);
        for (uint bits = row.Present; bits != 0; bits &= bits - 1)
            row.Fields[BitOperations.TrailingZeroCount(bits)] = unchecked((long)Take(from, ref at));
        for (uint mask = from[20]; mask != 0; mask &= mask - 1)
        {
            Subject subject = new((SubjectKind)from[at], SubjectId.Read(from.Slice(at + 1, SubjectId.Size)));
            row.Subjects[BitOperations.TrailingZeroCount(mask)] = subject;
            at += 1 + SubjectId.Size;
        }
        return new RowOrigin(BinaryPrimitives.ReadUInt16LittleEndian(from[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[4..]), (flags & LastBit) != 0, (Truth)(flags >> 2));
    }

    private static void Put(Span<byte> into, ref int at, ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(into[at..], value);
        at += 8;
    }

    private static ulong Take(ReadOnlySpan<byte> from, ref int at)
    {
        ulong value = BinaryPrimitives.ReadUInt64LittleEndian(from[at..]);
        at += 8;
        return value;
    }
}
