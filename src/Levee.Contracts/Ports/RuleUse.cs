namespace Levee.Contracts.Ports;

/// <summary>A rule that reads something that is kept.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">The name it reads it by.</param>
public readonly record struct RuleUse(string Rule, string Name);
