using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Runtime;

/// <summary>The time of a journal; it never goes back. Owned by the loop.</summary>
/// <param name="clock">Whose time it is.</param>
/// <param name="machine">The machine's clock.</param>
/// <param name="aheadMax">How far a stated time may lie ahead of the machine's.</param>
internal sealed class JournalTime(JournalClock clock, TimeProvider machine, TimeSpan aheadMax)
{
    /// <summary>Whose time it is.</summary>
    public JournalClock Clock => clock;

    /// <summary>The time of the last batch begun.</summary>
    public Instant Now { get; private set; } = Instant.Min;

    /// <summary>The machine's time, for arrival and deadlines.</summary>
    public Instant Machine => new(machine.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Takes the time of a row that is read back, or the first time of a new journal.</summary>
    public void Resume(Instant time) => Now = Instant.Later(Now, time);

    /// <summary>The time of the batch that begins now.</summary>
    public Instant Begin()
    {
        if (clock == JournalClock.System) Now = Instant.Later(Now, Machine);
        return Now;
    }

    /// <summary>
    /// The feeder states the time; false when it would go back, lies too far ahead, or the journal has its own clock.
    /// Time never goes back: one that is wrong by years would stop the journal's clock for as long.
    /// </summary>
    public bool TryState(Instant time)
    {
        if (clock != JournalClock.Source || time < Now) return false;
        if (time.Since(Machine) > (long)aheadMax.TotalMilliseconds) return false;
        Now = time;
        return true;
    }
}
