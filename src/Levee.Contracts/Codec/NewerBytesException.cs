namespace Levee.Contracts.Codec;

/// <summary>
/// Encoded bytes hold a number that this build does not know: since numbers are only ever appended, a newer build wrote
/// them.
/// </summary>
/// <param name="what">What is not known.</param>
/// <param name="offset">The byte at which it stands.</param>
internal sealed class NewerBytesException(string what, int offset) : Exception(what)
{
    public int Offset { get; } = offset;
}
