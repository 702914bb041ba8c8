using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Web.Rules;

/// <summary>Keeps nothing: evidence is made up, and nobody asks for its names again.</summary>
internal sealed class NoVault : IVault
{
    public void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier)
    {
        // What is not kept cannot be found.
    }

    public byte[]? Find(SubjectId id) => null;
}
