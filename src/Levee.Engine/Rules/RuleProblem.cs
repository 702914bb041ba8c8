namespace Levee.Engine.Rules;

/// <summary>Why a rule pack was refused, and where.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What was wrong.</param>
/// <param name="Expected">What was expected instead; empty when the message says it all.</param>
public sealed record RuleProblem(RulePlace Place, string Message, string Expected)
{
    /// <summary>Place, message and expectation on one line.</summary>
    public override string ToString() =>
        Expected.Length == 0 ? $"{Place}: {Message}" : $"{Place}: {Message}; expected {Expected}";
}
