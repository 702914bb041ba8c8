using Levee.City;
using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Composition;

/// <summary>
/// Waits until a node has done everything that follows from what it took: all followers at their journal's head.
/// </summary>
internal static class NodeRest
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    /// <summary>Waits; throws <see cref="CityException"/> when the node does not come to rest.</summary>
    public static async Task WaitAsync(Node node, CancellationToken stop)
    {
        long began = Environment.TickCount64;
        (long Screen, long Desk) before = (-1, -1);
        while (true)
        {
            PartitionStatus screen = node.Status(PartitionName.Screen), desk = node.Status(PartitionName.Desk);
            (long Screen, long Desk) heads = (screen.Head.Next.Value, desk.Head.Next.Value);
            // Seen at rest twice at the same heads: nothing was on its way between the two.
            bool isAtRest = IsAtRest(screen) && IsAtRest(desk);
            if (isAtRest && heads == before) return;
            before = isAtRest ? heads : (-1, -1);
            if (Environment.TickCount64 - began > AtMost.TotalMilliseconds)
                throw new CityException("the node's followers did not reach the journal's head within 30 s");
            await Task.Delay(1, stop).ConfigureAwait(false);
        }
    }

    private static bool IsAtRest(PartitionStatus status) => status.Waiting == 0
        && status.Followers.All(follower => follower.Next.Value >= status.Head.Next.Value);
}
