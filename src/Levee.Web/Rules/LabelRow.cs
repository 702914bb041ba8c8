namespace Levee.Web.Rules;

/// <summary>A drawn verdict.</summary>
/// <param name="Entry">The verdict, such as <c>screen-12</c>.</param>
/// <param name="Mine">What whoever looks said of it; empty when nothing yet.</param>
/// <param name="Others">How many others labelled it.</param>
public sealed record LabelRow(string Entry, string Mine, int Others);
