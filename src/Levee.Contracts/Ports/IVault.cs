namespace Levee.Contracts.Ports;

/// <summary>
/// Keeps identifiers too long for a one-block pseudonym, sealed by the pseudonymiser; the vault cannot read them.
/// </summary>
public interface IVault
{
    /// <summary>Keeps a sealed identifier under its pseudonym; keeping the same again changes nothing.</summary>
    void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier);

    /// <summary>The sealed identifier, or null.</summary>
    byte[]? Find(SubjectId id);
}
