namespace Levee.Contracts.Ports;

/// <summary>One attempt of a simulated gang as a screen shows it; no identifier in it.</summary>
/// <param name="Number">The city's own number of it.</param>
/// <param name="Typology">Type of fraud.</param>
/// <param name="Gang">The gang's name.</param>
/// <param name="BeganAt">First contact.</param>
/// <param name="SaidAt">When the node first spoke, or null.</param>
/// <param name="Verdict">The verdict that did, such as <c>screen-120</c>; empty when none.</param>
/// <param name="PaidAt">When money first moved, or null.</param>
/// <param name="StoppedBy">What stopped it: a step's name, <c>heeded</c>, or empty.</param>
/// <param name="LostMinor">Money that reached the gang, minor units.</param>
/// <param name="SavedMinor">Money that did not move, minor units.</param>
/// <param name="IsOver">True once it has ended.</param>
public sealed record CityIncident(
    int Number, string Typology, Words Gang, Instant BeganAt, Instant? SaidAt, string Verdict,
    Instant? PaidAt, string StoppedBy, long LostMinor, long SavedMinor, bool IsOver);
