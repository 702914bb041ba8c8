using System.Buffers;

namespace Levee.Contracts.Wire.Binary;

/// <summary>A pseudonym as the text form writes it: <c>p:</c> and 32 digits, with or without a kind in front.</summary>
internal static class PseudonymText
{
    /// <summary>Reads one; the kind is none when the text names none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out SubjectKind kind, out SubjectId id)
    {
        kind = SubjectKind.None;
        id = default;
        int mark = text.StartsWith("p:") ? 0 : text.IndexOf(":p:") + 1;
        if (text.Length != mark + 2 + (SubjectId.Size * 2)) return false;
        if (mark > 0)
        {
            kind = SubjectKindWords.Find(System.Text.Encoding.UTF8.GetBytes(text[..(mark - 1)].ToArray()));
            if (kind == SubjectKind.None) return false;
        }
        else if (!text.StartsWith("p:"))
        {
            return false;
        }
        Span<byte> bytes = stackalloc byte[SubjectId.Size];
        if (Convert.FromHexString(text[(mark + 2)..], bytes, out _, out _) != OperationStatus.Done) return false;
        id = SubjectId.Read(bytes);
        return !id.IsDefault;
    }
}
