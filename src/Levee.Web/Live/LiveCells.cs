using Levee.Contracts;

namespace Levee.Web.Live;

/// <summary>A row of the live table in one language.</summary>
/// <param name="Entry">The event's entry, such as <c>screen-12</c>.</param>
/// <param name="Time">When it happened, in the node's zone.</param>
/// <param name="Channel">The source's name.</param>
/// <param name="Kind">The kind in words.</param>
/// <param name="From">Who acts, as a pseudonym.</param>
/// <param name="To">Whom it reaches, as a pseudonym.</param>
/// <param name="Detail">What it carries.</param>
/// <param name="Step">The step.</param>
/// <param name="Symbols">The symbols' codes, heaviest first.</param>
public sealed record LiveCells(
    string Entry, string Time, string Channel, string Kind, string From, string To, string Detail, Step Step,
    string Symbols);
