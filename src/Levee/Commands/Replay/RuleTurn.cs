namespace Levee.Commands.Replay;

/// <summary>What one rule said, as recorded and in the re-run. Owned by its run.</summary>
internal sealed class RuleTurn
{
    /// <summary>Events on which it spoke as recorded.</summary>
    public long Recorded { get; set; }

    /// <summary>Events on which it speaks now.</summary>
    public long Again { get; set; }

    /// <summary>Events on which it speaks now and did not.</summary>
    public long Gained { get; set; }

    /// <summary>Events on which it spoke and does not now.</summary>
    public long Lost { get; set; }

    /// <summary>Of those gained, the ones on which the recorded rule was still warming.</summary>
    public long GainedWarming { get; set; }

    /// <summary>Events on which its condition is unknown now.</summary>
    public long Unknown { get; set; }
}
