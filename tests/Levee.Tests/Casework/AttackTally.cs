namespace Levee.Tests.Casework;

/// <summary>What attacks met, so that a test can tell that they were attacks. Owned by one thread.</summary>
internal sealed class AttackTally
{
    public int Accepted { get; set; }

    public int TwoPerson { get; set; }

    public int ClocksFired { get; set; }

    public HashSet<string> Refusals { get; } = new(StringComparer.Ordinal);
}
