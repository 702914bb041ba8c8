namespace Levee.FaultTests.Simulated;

/// <summary>A clock that moves only when told; its timers fire on the thread that moves it.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(callback, state, GetUtcNow() + dueTime, period, this);
        lock (gate) timers.Add(timer);
        return timer;
    }

    /// <summary>Moves the clock, back too, and fires what is due.</summary>
    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
        }
        foreach (Timer timer in due) timer.Fire(now);
    }

    private sealed class Timer(
        TimerCallback callback, object? state, DateTimeOffset due, TimeSpan period, ManualTime clock) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = due;

        public void Fire(DateTimeOffset at)
        {
            Due = at + period;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod) => throw new NotSupportedException();

        public void Dispose()
        {
            lock (clock.gate) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
