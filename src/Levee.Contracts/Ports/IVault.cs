namespace Levee.Contracts.Ports;

/// <summary>
/// Keeps identifiers too long for a one-block pseudonym, sealed by the pseudonymiser; the vault cannot read them.
/// </summary>
public interface IVault
{
    /// <summary>Keeps a sealed identifier under its pseudonym; keeping the same again changes nothing.</summary>
    void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier);

    /// <summary>Keeps many at once: all or none, and for the price of one where the vault can.</summary>
    void Keep(IReadOnlyList<(SubjectId Id, byte[] SealedIdentifier)> many)
    {
        foreach ((SubjectId id, byte[] sealedIdentifier) in many) Keep(id, sealedIdentifier);
    }

    /// <summary>The sealed identifier, or null.</summary>
    byte[]? Find(SubjectId id);
}
