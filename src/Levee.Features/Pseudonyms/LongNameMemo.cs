namespace Levee.Features.Pseudonyms;

/// <summary>
/// Remembers the long names met lately and already in the vault: a fixed table, a newer name takes an older one's
/// place. Safe from any thread without locks, since entries are immutable and swapped whole.
/// </summary>
internal sealed class LongNameMemo
{
    private const int Places = 1 << 16;

    private readonly LongName?[] table = new LongName?[Places];

    public bool TryFind(SubjectKind kind, ReadOnlySpan<byte> name, Span<byte> digest)
    {
        LongName? found = Volatile.Read(ref table[PlaceOf(kind, name)]);
        if (found is null || found.Kind != kind || !name.SequenceEqual(found.Bytes)) return false;
        found.Digest.CopyTo(digest);
        return true;
    }

    public void Remember(LongName name) => Volatile.Write(ref table[PlaceOf(name.Kind, name.Bytes)], name);

    /// <summary>FNV-1a; an unlucky or hostile name only costs another's memory of having been met.</summary>
    private static int PlaceOf(SubjectKind kind, ReadOnlySpan<byte> name)
    {
        unchecked
        {
            uint hash = 2166136261u ^ (byte)kind;
            foreach (byte letter in name) hash = (hash ^ letter) * 16777619u;
            return (int)((hash ^ (hash >> 16)) % Places);
        }
    }
}
