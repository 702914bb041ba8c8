using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Runtime;

/// <summary>The time of a journal; it never goes back. Owned by the loop.</summary>
internal sealed class JournalTime(JournalClock clock, TimeProvider machine)
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

    /// <summary>The feeder states the time; false when it would go back or the journal has its own clock.</summary>
    public bool TryState(Instant time)
    {
        if (clock != JournalClock.Source || time < Now) return false;
        Now = time;
        return true;
    }
}
