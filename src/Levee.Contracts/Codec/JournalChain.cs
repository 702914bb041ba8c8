using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Levee.Contracts.Journal;

namespace Levee.Contracts.Codec;

/// <summary>
/// The chain over the rows of a journal. A row's hash is SHA-256 over: the previous row's hash (32 bytes, zeros before
/// the first), the length of the partition's name (one byte) and the name (UTF-8), the first position (8 bytes), the
/// count (4), the journal time in Unix ms (8), the SHA-256 of the body and the SHA-256 of the sights as first written
/// (32 each); numbers little-endian.
/// </summary>
public static class JournalChain
{
    /// <summary>The row that follows <paramref name="head"/> with these columns; its memory is the caller's.</summary>
    public static JournalRow Link(
        Head head, int count, Instant time, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> sights)
    {
        JournalRow row = new()
        {
            First = head.Next, Count = count, Time = time, Body = body, Sights = sights,
            BodyHash = Hash256.Of(body.Span), SightsHash = Hash256.Of(sights.Span), Hash = default,
        };
        return row with { Hash = HashOf(head.Hash, head.Partition, row) };
    }

    /// <summary>The hash that the row should have after a row with hash <paramref name="previous"/>.</summary>
    public static Hash256 HashOf(Hash256 previous, PartitionName partition, JournalRow row)
    {
        Span<byte> text = stackalloc byte[Hash256.Size + 1 + byte.MaxValue + 20 + Hash256.Size * 2];
        previous.Write(text);
        int name = Encoding.UTF8.GetBytes(partition.Value, text.Slice(Hash256.Size + 1, byte.MaxValue));
        text[Hash256.Size] = (byte)name;
        int at = Hash256.Size + 1 + name;
        BinaryPrimitives.WriteInt64LittleEndian(text[at..], row.First.Value);
        BinaryPrimitives.WriteInt32LittleEndian(text[(at + 8)..], row.Count);
        BinaryPrimitives.WriteInt64LittleEndian(text[(at + 12)..], row.Time.UnixMs);
        row.BodyHash.Write(text[(at + 20)..]);
        row.SightsHash.Write(text[(at + 20 + Hash256.Size)..]);
        Span<byte> digest = stackalloc byte[Hash256.Size];
        SHA256.HashData(text[..(at + 20 + Hash256.Size * 2)], digest);
        return new Hash256(digest);
    }

    /// <summary>The head after a row.</summary>
    public static Head HeadAfter(PartitionName partition, JournalRow row)
        => new(partition, row.Next, row.Time, row.Hash);

    /// <summary>The head of an empty journal.</summary>
    public static Head Empty(PartitionName partition) => new(partition, new Position(1), default, default);
}
