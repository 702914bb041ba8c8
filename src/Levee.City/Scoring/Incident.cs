using Levee.City.World;
using Levee.Contracts;

namespace Levee.City.Scoring;

/// <summary>
/// What a gang does to one person: the truth that verdicts are held against. All times simulated, Unix ms.
/// </summary>
internal sealed class Incident
{
    /// <summary>From 1, in the order they began.</summary>
    public required int Number { get; init; }

    /// <summary>Type of fraud.</summary>
    public required string Typology { get; init; }

    /// <summary>The gang's name.</summary>
    public required Words Gang { get; init; }

    /// <summary>First contact.</summary>
    public required long BeganAt { get; init; }

    /// <summary>The draws of this incident.</summary>
    public required Chance Chance { get; init; }

    /// <summary>True when the person falls for it: without Levee it goes further than a text or a short call.</summary>
    public bool IsDrawnIn { get; set; }

    /// <summary>When Levee's first warn or above about it was answered; 0 = not yet.</summary>
    public long FirstSaidAt { get; private set; }

    /// <summary>The verdict that said it.</summary>
    public string FirstVerdict { get; private set; } = "";

    /// <summary>When money first moved; 0 = never.</summary>
    public long FirstPaidAt { get; private set; }

    /// <summary>When it was stopped; 0 = never.</summary>
    public long StoppedAt { get; private set; }

    /// <summary>What stopped it: a step's name, <c>heeded</c>, or empty.</summary>
    public string StoppedBy { get; private set; } = "";

    /// <summary>Money that reached the gang, minor units.</summary>
    public long LostMinor { get; private set; }

    /// <summary>Money asked of the person that did not move, minor units.</summary>
    public long SavedMinor { get; set; }

    /// <summary>Of what reached the gang, money caught on its way from mule to mule, minor units.</summary>
    public long CaughtMinor { get; set; }

    /// <summary>When the script goes on, as far as is planned, Unix ms.</summary>
    public long NextAt { get; set; }

    /// <summary>True once the script has run out or was stopped; mules may still be moving the money.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Levee spoke before any money moved, in an answer that came no later than the money left.</summary>
    public bool IsInTime => FirstSaidAt != 0 && (FirstPaidAt == 0 || FirstSaidAt <= FirstPaidAt);

    /// <summary>Levee spoke about it.</summary>
    public void Say(string verdict, long at)
    {
        if (FirstSaidAt != 0) return;
        FirstSaidAt = at;
        FirstVerdict = verdict;
    }

    /// <summary>Money moved to the gang.</summary>
    public void Pay(long amountMinor, long at)
    {
        if (FirstPaidAt == 0) FirstPaidAt = at;
        LostMinor += amountMinor;
    }

    /// <summary>A step or a heeded warning stopped it.</summary>
    public void Stop(string by, long at)
    {
        if (IsOver) return;
        IsOver = true;
        StoppedAt = at;
        StoppedBy = by;
    }

    /// <summary>It ended by itself.</summary>
    public void End() => IsOver = true;
}
