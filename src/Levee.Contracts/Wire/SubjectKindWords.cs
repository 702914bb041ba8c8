namespace Levee.Contracts.Wire;

/// <summary>The words that name subject kinds on the wire, as in <c>number:+8613800138000</c>.</summary>
public static class SubjectKindWords
{
    private static readonly string[] Words =
        [.. Enum.GetValues<SubjectKind>().Select(kind => kind.ToString().ToLowerInvariant())];

    private static readonly byte[][] Bytes = [.. Words.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>The word of a kind, such as <c>senderid</c>.</summary>
    public static string Of(SubjectKind kind) => Words[(int)kind];

    /// <summary>The kind with this word, or <see cref="SubjectKind.None"/>.</summary>
    public static SubjectKind Find(ReadOnlySpan<byte> word)
    {
        for (int i = 1; i < Bytes.Length; i++)
            if (word.SequenceEqual(Bytes[i]))
                return (SubjectKind)i;
        return SubjectKind.None;
    }
}
