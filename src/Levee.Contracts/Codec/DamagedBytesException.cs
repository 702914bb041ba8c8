namespace Levee.Contracts.Codec;

/// <summary>Encoded bytes do not follow their format; <see cref="BatchCodec"/> adds the row and passes it on.</summary>
/// <param name="what">What was wrong and what was expected.</param>
/// <param name="offset">The byte at which it was noticed.</param>
internal sealed class DamagedBytesException(string what, int offset) : Exception(what)
{
    public int Offset { get; } = offset;
}
