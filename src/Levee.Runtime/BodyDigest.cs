using System.Buffers.Binary;
using System.Security.Cryptography;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;

namespace Levee.Runtime;

/// <summary>
/// The digest by which a retry is told from another entry under the same sequence. The same entry gives the same
/// digest when it is posted and when it is read back, subjects filled. One thread at a time owns it.
/// </summary>
internal sealed class BodyDigest
{
    private readonly BatchCodec codec = new();
    private readonly Batch alone = new() { Partition = new PartitionName("digest") };

    /// <summary>Of an event, times as journaled.</summary>
    public static ulong Of(EventRow row) => EventDigest.Of(row);

    /// <summary>Of an entry that is not an event: its journaled form, with subjects instead of their numbers.</summary>
    public ulong Of(Entry entry)
    {
        alone.Clear();
        alone.Add(entry with { Numbers = [] });
        ReadOnlySpan<byte> body = codec.Encode(alone).Body.Span;
        byte[] text = new byte[body.Length + (entry.Subjects.Count * (1 + SubjectId.Size))];
        body.CopyTo(text);
        Span<byte> rest = text.AsSpan(body.Length);
        foreach (Subject subject in entry.Subjects)
        {
            rest[0] = (byte)subject.Kind;
            subject.Id.Write(rest[1..]);
            rest = rest[(1 + SubjectId.Size)..];
        }
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(text));
    }
}
