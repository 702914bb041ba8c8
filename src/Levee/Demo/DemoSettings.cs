namespace Levee.Demo;

/// <summary>How the demo is to be run.</summary>
/// <param name="Scenario">The scenario file.</param>
/// <param name="Home">The folder that holds rules and law.</param>
/// <param name="Data">An empty folder to keep, or null for a temporary one.</param>
/// <param name="Api">Address of the edge.</param>
/// <param name="Console">Address of the console.</param>
/// <param name="Portal">Address of the public portal, or null.</param>
/// <param name="Speed">Simulated seconds a second.</param>
internal sealed record DemoSettings(
    string Scenario, string Home, string? Data, Uri Api, Uri Console, Uri? Portal, double Speed);
