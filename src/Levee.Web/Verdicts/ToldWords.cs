using Levee.Contracts;

namespace Levee.Web.Verdicts;

/// <summary>What a person was or will be told, in both languages, as they see it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Warning">The warning's entry on the desk, such as <c>desk-3</c>; null when not known there yet.</param>
public sealed record ToldWords(Words Text, string? Warning);
