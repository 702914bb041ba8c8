namespace Levee.Engine.Rules;

/// <summary>The families of symbols (<c>docs/rules.md</c>): above a warning two of them must agree.</summary>
public static class RuleFamilies
{
    /// <summary>The family of listed facts.</summary>
    public const string Signal = "signal";

    /// <summary>The names.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["calls", "texts", "sites", "money", "account", "device", "access", "journey", Signal];
}
