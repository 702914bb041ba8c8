namespace Levee.Web.City;

/// <summary>The score for one type of fraud.</summary>
/// <param name="Typology">Its code (<c>domain.md</c> 4), such as <c>T4</c>.</param>
/// <param name="Attempts">First contacts.</param>
/// <param name="DrawnIn">Persons drawn in.</param>
/// <param name="InTime">The node said warn or above before any money moved.</param>
/// <param name="Stopped">Of these, stopped before any money moved.</param>
/// <param name="Late">The node spoke only after money had moved.</param>
/// <param name="Missed">Money moved and the node said nothing.</param>
/// <param name="LostMinor">Money that reached the gang, minor units.</param>
/// <param name="SavedMinor">Money asked for that did not move, minor units.</param>
public sealed record TypologyScore(
    string Typology, int Attempts, int DrawnIn, int InTime, int Stopped, int Late, int Missed, long LostMinor,
    long SavedMinor);
