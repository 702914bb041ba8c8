using Levee.Contracts.Effects;
using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Journal;

/// <summary>
/// What a decider said about one entry; an entry about which nothing was said has none (an event:
/// allow).
/// </summary>
/// <param name="Entry">Index of the entry in the batch.</param>
/// <param name="Verdict">The verdict on an event, or null.</param>
/// <param name="Outcome">The outcome of a command or arrived effect, or null.</param>
/// <param name="Effects">The effects; the ordinal is the index.</param>
public sealed record EntryOutput(int Entry, Verdict? Verdict, Outcome? Outcome, IReadOnlyList<Effect> Effects);
