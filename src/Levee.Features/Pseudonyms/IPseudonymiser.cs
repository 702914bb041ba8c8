namespace Levee.Features.Pseudonyms;

/// <summary>
/// Turns identifiers into the pseudonyms that everything behind ingress sees, and back at egress only. A role of its
/// own: whoever holds its key can reverse every pseudonym. Safe from any thread.
/// </summary>
public interface IPseudonymiser
{
    /// <summary>
    /// Pseudonymises normalised names, all at once; <paramref name="ids"/> is as long as <paramref name="names"/>.
    /// Equal
    /// names of a kind get equal ids; ids of different kinds never collide.
    /// </summary>
    void Pseudonymise(ReadOnlySpan<byte> bytes, ReadOnlySpan<Name> names, Span<SubjectId> ids);

    /// <summary>Digests codes to 64 keyed bits each, never 0; only equality means anything.</summary>
    void Digest(ReadOnlySpan<byte> bytes, ReadOnlySpan<ByteRange> codes, Span<ulong> digests);

    /// <summary>
    /// The normalised identifier behind a subject, or null when it has none (a template), was forgotten or was made
    /// under another key. For egress: carrying out an order, or a reveal that was approved.
    /// </summary>
    string? Resolve(Subject subject);
}
