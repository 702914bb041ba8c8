namespace Levee.Web.Help;

/// <summary>The help page has nothing of its own: it lists what the frame knows.</summary>
public sealed record HelpView;
