namespace Levee.Benchmarks;

/// <summary>A bench cannot go on; the message says why.</summary>
internal sealed class BenchException(string message) : Exception(message);
