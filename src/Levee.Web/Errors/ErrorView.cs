namespace Levee.Web.Errors;

/// <summary>A page that could not be shown or a form that was not carried out.</summary>
/// <param name="Title">The name of its title's text.</param>
/// <param name="Text">What happened and what did not.</param>
/// <param name="Id">An id for the log, or null.</param>
public sealed record ErrorView(string Title, string Text, string? Id);
