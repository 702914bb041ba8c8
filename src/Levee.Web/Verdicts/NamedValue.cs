namespace Levee.Web.Verdicts;

/// <summary>A value with its name, as a person reads it.</summary>
/// <param name="Name">The name in the rule.</param>
/// <param name="Value">The value in words.</param>
public sealed record NamedValue(string Name, string Value);
