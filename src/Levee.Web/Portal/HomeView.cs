namespace Levee.Web.Portal;

/// <summary>The first page; it shows nothing of the node.</summary>
public sealed record HomeView;
