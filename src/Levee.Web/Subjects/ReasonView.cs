namespace Levee.Web.Subjects;

/// <summary>What the page shows that asks for the reason of a look; nothing about the subject.</summary>
/// <param name="Path">Where the form leads.</param>
/// <param name="IsRefused">True when an entry was given that does not name the subject.</param>
public sealed record ReasonView(string Path, bool IsRefused);
