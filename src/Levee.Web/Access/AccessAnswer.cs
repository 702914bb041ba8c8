namespace Levee.Web.Access;

/// <summary>What became of the entry that logs a look at a person's record.</summary>
/// <param name="Entry">The entry, such as <c>desk-7</c>; null: not journaled, the page must not be shown.</param>
/// <param name="Purpose">The purpose stated, in words.</param>
/// <param name="Reason">Why it was not journaled.</param>
internal sealed record AccessAnswer(string? Entry, string Purpose, string Reason);
