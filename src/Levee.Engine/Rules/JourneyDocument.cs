namespace Levee.Engine.Rules;

/// <summary>A rule's journey as its file states it (<c>docs/rules.md</c>).</summary>
/// <param name="Subject">Whose journey this rule's event reads, such as <c>payer.person</c>.</param>
/// <param name="Within">How long it may take, from the first step to the event judged.</param>
/// <param name="Steps">The steps in order, each <c>kind where cel by subject</c>.</param>
/// <param name="Without">What ends it, in the same form; may be empty.</param>
public sealed record JourneyDocument(
    string Subject, string Within, IReadOnlyList<string> Steps, IReadOnlyList<string> Without);
