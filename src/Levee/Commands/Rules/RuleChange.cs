namespace Levee.Commands.Rules;

/// <summary>One difference between two rule sets.</summary>
/// <param name="Of">The rule's id, or <c>actions</c>, <c>families</c>, <c>models</c>.</param>
/// <param name="What">What it is about, such as <c>when</c> or <c>parameter min_calls of consumer</c>.</param>
/// <param name="From">What it was; null for what is new.</param>
/// <param name="To">What it is; null for what is gone.</param>
internal sealed record RuleChange(string Of, string What, string? From, string? To)
{
    /// <summary>The difference in words.</summary>
    public override string ToString() => (From, To) switch
    {
        (null, _) => $"{What} added: {To}",
        (_, null) => $"{What} removed: {From}",
        _ => $"{What} was {From}, is {To}",
    };
}
