namespace Levee.Cel;

/// <summary>Why an expression was refused, and where.</summary>
/// <param name="Line">The line, from 1, shifted by the origin given.</param>
/// <param name="Column">The column, from 1; on the first line shifted by the origin given.</param>
/// <param name="Message">What was wrong.</param>
/// <param name="Expected">What was expected instead; empty when the message says it all.</param>
public sealed record CelError(int Line, int Column, string Message, string Expected)
{
    /// <summary>Line, column, message and expectation on one line.</summary>
    public override string ToString() => Expected.Length == 0
        ? $"{Line}:{Column}: {Message}"
        : $"{Line}:{Column}: {Message}; expected {Expected}";
}
