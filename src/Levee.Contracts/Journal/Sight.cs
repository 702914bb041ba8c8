namespace Levee.Contracts.Journal;

/// <summary>The first sight of a subject in a journal: from here on its number stands for it.</summary>
/// <param name="Number">The journal-local number; dense, from 1.</param>
/// <param name="Subject">Kind and pseudonym.</param>
public readonly record struct Sight(int Number, Subject Subject);
