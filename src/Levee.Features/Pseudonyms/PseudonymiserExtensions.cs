using System.Text;

namespace Levee.Features.Pseudonyms;

/// <summary>Single look-ups, for searches and commands; events go in batches.</summary>
public static class PseudonymiserExtensions
{
    /// <summary>The subject with this normalised identifier.</summary>
    public static Subject SubjectOf(this IPseudonymiser pseudonymiser, SubjectKind kind, string normal)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(normal);
        SubjectId id = default;
        pseudonymiser.Pseudonymise(bytes, [new Name(kind, 0, bytes.Length)], new Span<SubjectId>(ref id));
        return new Subject(kind, id);
    }
    /// <summary>The keyed digest of one code; never 0.</summary>
    public static ulong DigestOf(this IPseudonymiser pseudonymiser, string code)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(code);
        ulong digest = 0;
        pseudonymiser.Digest(bytes, [new ByteRange(0, bytes.Length)], new Span<ulong>(ref digest));
        return digest;
    }
}
