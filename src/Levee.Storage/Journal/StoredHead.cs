using Levee.Contracts.Journal;

namespace Levee.Storage.Journal;

/// <summary>A head that is swapped whole, so that any thread reads one that was true.</summary>
/// <param name="Value">The head.</param>
internal sealed record StoredHead(Head Value);
