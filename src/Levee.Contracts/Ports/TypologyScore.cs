namespace Levee.Contracts.Ports;

/// <summary>
/// The score for one type of fraud. Only persons drawn in count: whoever would not have fallen for it needed no help.
/// </summary>
/// <param name="Typology">Type of fraud (the list in <c>docs/rules.md</c>).</param>
/// <param name="Attempts">First contacts.</param>
/// <param name="DrawnIn">Persons drawn in: each is in time, late, missed, or neither paid nor was spoken to.</param>
/// <param name="InTime">The node said warn or above before any money moved.</param>
/// <param name="Stopped">Of these, stopped before any money moved.</param>
/// <param name="Late">The node spoke only after money had moved.</param>
/// <param name="Missed">Money moved and the node said nothing.</param>
/// <param name="LostMinor">Money that reached the gang, minor units.</param>
/// <param name="SavedMinor">Money asked of persons that did not move, minor units.</param>
/// <param name="CaughtMinor">Of what was lost, caught between mules, minor units.</param>
public sealed record TypologyScore(
    string Typology, int Attempts, int DrawnIn, int InTime, int Stopped, int Late, int Missed, long LostMinor,
    long SavedMinor, long CaughtMinor);
