namespace Levee.Cel.Parsing;

/// <summary>Ends parsing at the first place where the text is not CEL; caught where compiling begins.</summary>
internal sealed class CelSyntaxException(int offset, string message, string expected = "") : Exception(message)
{
    internal int Offset { get; } = offset;

    internal string Expected { get; } = expected;
}
