namespace Levee.FaultTests.Simulated;

/// <summary>The simulated process dies here: whoever catches it may use nothing of it any more.</summary>
public sealed class CrashException() : Exception("the simulated process died");
