using Levee.Web.Shell;

namespace Levee.Web.Errors;

/// <summary>A page that could not be shown or a form that was not carried out.</summary>
/// <param name="Title">The name of its title's text.</param>
/// <param name="Text">What happened and what did not.</param>
/// <param name="Id">An id for the log, or null.</param>
/// <param name="Meant">The page of the rail that was probably meant, or null.</param>
public sealed record ErrorView(string Title, string Text, string? Id, RailItem? Meant = null);
