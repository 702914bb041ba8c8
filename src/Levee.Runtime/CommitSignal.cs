using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>Tells waiting followers that the journal grew; any thread.</summary>
internal sealed class CommitSignal
{
    private readonly object gate = new();
    private long next;

    /// <summary>The position after the last committed entry.</summary>
    public Position Next => new(Volatile.Read(ref next));

    /// <summary>Entries up to a position are committed.</summary>
    public void Raise(Position committed)
    {
        lock (gate)
        {
            Volatile.Write(ref next, committed.Value);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Wakes everyone who waits, so that they look whether to stop.</summary>
    public void Wake()
    {
        lock (gate) Monitor.PulseAll(gate);
    }

    /// <summary>
    /// Waits until an entry at <paramref name="position"/> is committed, a <see cref="Wake"/>, or the time-out.
    /// </summary>
    public void WaitFor(Position position, TimeSpan timeout, Func<bool> isOver)
    {
        lock (gate)
            if (next <= position.Value && !isOver())
                Monitor.Wait(gate, timeout);
    }
}
