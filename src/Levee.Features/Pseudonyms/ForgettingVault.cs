using Levee.Contracts.Ports;

namespace Levee.Features.Pseudonyms;

/// <summary>
/// Keeps nothing: for questions, whose names must find what is known and leave nothing behind. Stateless.
/// </summary>
public sealed class ForgettingVault : IVault
{
    /// <inheritdoc/>
    public void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier)
    {
        // Whoever only asks has nothing to be carried out later, so there is nothing to give back.
    }

    /// <inheritdoc/>
    public byte[]? Find(SubjectId id) => null;
}
