namespace Levee.Web.Verdicts;

/// <summary>A limit that may be tried at another value: a parameter of a rule that spoke.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Segment">The segment whose value was used.</param>
/// <param name="Value">The value as a file writes it.</param>
public sealed record WhatIfOption(string Rule, string Parameter, string Segment, string Value)
{
    /// <summary>What the form sends.</summary>
    public string Key => $"{Rule}.{Parameter}";
}
