using System.Security.Cryptography;

namespace Levee.Features.Pseudonyms;

/// <summary>
/// The pseudonymiser's keys, each derived from one master key by HKDF-SHA-256 (RFC 5869) under its own label, so that
/// none tells anything about another.
/// </summary>
public sealed class PseudonymKeys
{
    /// <summary>Bytes of the master key, at least.</summary>
    public const int MasterSize = 32;

    private const int KeySize = 32;

    /// <summary>Derives the keys; the master key is not kept.</summary>
    public PseudonymKeys(ReadOnlySpan<byte> master)
    {
        if (master.Length < MasterSize)
            throw new ArgumentException(FormattableString.Invariant(
                $"The master key has {master.Length} bytes; at least {MasterSize} random bytes were expected."),
                nameof(master));
        Names = Derive(master, "levee pseudonyms: names, one block");
        LongNames = Derive(master, "levee pseudonyms: long names");
        Vault = Derive(master, "levee pseudonyms: vault");
        Codes = Derive(master, "levee pseudonyms: codes");
    }

    internal byte[] Names { get; }

    internal byte[] LongNames { get; }

    internal byte[] Vault { get; }

    internal byte[] Codes { get; }

    private static byte[] Derive(ReadOnlySpan<byte> master, string label)
    {
        byte[] key = new byte[KeySize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, key, salt: [], System.Text.Encoding.ASCII.GetBytes(label));
        return key;
    }
}
