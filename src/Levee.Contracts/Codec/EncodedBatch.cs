namespace Levee.Contracts.Codec;

/// <summary>The two columns of a row, in buffers of the <see cref="BatchCodec"/> that made them.</summary>
/// <param name="Body">The entries and outputs.</param>
/// <param name="Sights">The first sights; empty when there are none.</param>
public readonly record struct EncodedBatch(ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Sights);
