using System.Security.Cryptography;
using System.Text;
using Levee.Contracts;

namespace Levee.Channels.Http;

/// <summary>All registered sources; found by key in constant time. Immutable: a changed file is loaded anew.</summary>
public sealed class SourceBook
{
    private readonly byte[] keys;

    /// <summary>A book of sources that are already known to be consistent.</summary>
    /// <param name="sources">The sources; numbers, names and keys all different.</param>
    public SourceBook(IReadOnlyList<Source> sources)
    {
        Sources = sources;
        keys = new byte[sources.Count * Hash256.Size];
        for (int i = 0; i < sources.Count; i++) sources[i].KeySha256.Write(keys.AsSpan(i * Hash256.Size));
    }

    /// <summary>The sources in the order of the file.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Reads a file; throws <see cref="SourceBookException"/> with every fault and its JSON path.</summary>
    public static SourceBook Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceBookException([$"the file of sources cannot be read: {e.Message}"]);
        }
        return Parse(bytes);
    }

    /// <summary>
    /// Reads UTF-8 JSON; throws <see cref="SourceBookException"/> with every fault and its JSON path.
    /// </summary>
    public static SourceBook Parse(ReadOnlyMemory<byte> json) => new(new SourceBookReader().Read(json));

    /// <summary>
    /// The source whose key this is, or null. Every stored digest is compared whole, whatever the key, so that the time
    /// taken tells nothing.
    /// </summary>
    public Source? FindByKey(string key)
    {
        Span<byte> digest = stackalloc byte[Hash256.Size];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), digest);
        int found = -1;
        for (int i = 0; i < Sources.Count; i++)
        {
            bool isSame = CryptographicOperations.FixedTimeEquals(digest, keys.AsSpan(i * Hash256.Size, Hash256.Size));
            found = isSame ? i : found;
        }
        return found < 0 ? null : Sources[found];
    }

    /// <summary>The source with a name, or null.</summary>
    public Source? Find(string name) => Sources.FirstOrDefault(source => source.Name == name);

    /// <summary>The source with a number, or null.</summary>
    public Source? Find(SourceId number) => Sources.FirstOrDefault(source => source.Number == number);
}
