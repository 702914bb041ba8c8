namespace Levee.Contracts.Codec;

/// <summary>Reads one part of a record.</summary>
internal delegate T PartReader<out T>(ByteSource part, bool skipsUnknown);
