using System.Diagnostics;

namespace Levee.FaultTests.Simulated;

/// <summary>Waits for what another thread brings about.</summary>
public static class Wait
{
    /// <summary>Until a condition holds, or fails after ten seconds.</summary>
    public static void Until(Func<bool> condition, string what)
    {
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(10))
                throw new TimeoutException($"did not happen within 10 s: {what}");
            Thread.Yield();
        }
    }
}
