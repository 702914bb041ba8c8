using System.Security.Cryptography;
using Levee.Features.Pseudonyms;

namespace Levee.Composition;

/// <summary>The file of the pseudonymiser's master key: 32 random bytes, readable by its owner only.</summary>
internal static class MasterKeyFile
{
    /// <summary>Reads the key, making it when the file is not there; throws <see cref="StartException"/>.</summary>
    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path)) Create(path);
        byte[] key = File.ReadAllBytes(path);
        return key.Length == PseudonymKeys.MasterSize
            ? key
            : throw new StartException($"{path} holds {key.Length} bytes; a master key has {PseudonymKeys.MasterSize}. "
                + "Restore the right file: without it no pseudonym of this node can be made again.");
    }

    private static void Create(string path)
    {
        OwnerOnly.MakeFolder(Path.GetDirectoryName(path)!);
        using FileStream stream = OwnerOnly.Write(path, FileMode.CreateNew);
        stream.Write(RandomNumberGenerator.GetBytes(PseudonymKeys.MasterSize));
        stream.Flush(flushToDisk: true);
    }
}
