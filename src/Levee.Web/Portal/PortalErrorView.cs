namespace Levee.Web.Portal;

/// <summary>A public page instead of what was asked for.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Text">What did not happen, and what to do.</param>
public sealed record PortalErrorView(string Title, string Text);
