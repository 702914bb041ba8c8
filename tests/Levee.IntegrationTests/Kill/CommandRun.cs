namespace Levee.IntegrationTests.Kill;

/// <summary>What a command that ended said.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record CommandRun(int Exit, string Output, string Errors);
