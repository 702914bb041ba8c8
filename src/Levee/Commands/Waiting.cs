using Levee.Composition;

namespace Levee.Commands;

/// <summary>What a running node's command does while it runs.</summary>
internal static class Waiting
{
    /// <summary>Waits for the stop; returns 0, or 3 as soon as a partition stops by itself.</summary>
    public static async Task<int> ForStopAsync(Node node, CancellationToken stop)
    {
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
                if (node.HasStopped)
                    return 3;
        }
        catch (OperationCanceledException)
        {
            // The wish to stop is not a failure.
        }
        return 0;
    }
}
