namespace Levee.Try.Reading;

/// <summary>
/// Texts of strangers' files on their way to a terminal: an escape character would let a file write over what stands
/// there.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text with a replacement character for each control character.</summary>
    public static string Of(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(c => char.IsControl(c) ? '\ufffd' : c))
        : text;
}
