using Levee.Contracts.Signals;

namespace Levee.Channels.Feeds;

/// <summary>A list on its way out, in plain values.</summary>
/// <param name="Name">The list.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="Entries">Normalised names, each once, in ordinal order, with what they cover.</param>
public sealed record ExportedList(string Name, long Version, IReadOnlyList<(string Value, SignalScope Scope)> Entries);
