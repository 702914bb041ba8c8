namespace Levee.Web.Verdicts;

/// <summary>The form that tries a limit at another value, and what came of it.</summary>
/// <param name="Options">The limits that may be tried.</param>
/// <param name="Chosen">The key of the one tried; empty before.</param>
/// <param name="Value">The value tried; empty before.</param>
/// <param name="Fault">What is wrong with what was given, or null.</param>
/// <param name="Result">What came of it, or null.</param>
public sealed record WhatIfView(
    IReadOnlyList<WhatIfOption> Options, string Chosen, string Value, string? Fault, WhatIfResult? Result);
