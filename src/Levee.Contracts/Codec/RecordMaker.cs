namespace Levee.Contracts.Codec;

/// <summary>Makes a record from its fields.</summary>
internal delegate T RecordMaker<out T>(scoped in RecordSource source);
