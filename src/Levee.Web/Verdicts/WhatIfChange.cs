using Levee.Contracts;

namespace Levee.Web.Verdicts;

/// <summary>A verdict that would be another.</summary>
/// <param name="Entry">Its entry, such as <c>screen-12</c>.</param>
/// <param name="From">The step recorded.</param>
/// <param name="To">The step with the other limit.</param>
public sealed record WhatIfChange(string Entry, Step From, Step To);
