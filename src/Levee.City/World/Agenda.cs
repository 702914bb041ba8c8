namespace Levee.City.World;

/// <summary>What is going to happen, by time; equal times happen in the order they were planned.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action<long>, (long At, long Order)> queue = new();
    private long planned;

    /// <summary>Plans something for a time (Unix ms); a time already passed means as soon as possible.</summary>
    public void Plan(long at, Action<long> happening) => queue.Enqueue(happening, (at, planned++));

    /// <summary>Lets everything happen that is due before a time, never earlier than <paramref name="from"/>.</summary>
    public void Run(long from, long until)
    {
        while (queue.TryPeek(out _, out (long At, long Order) next) && next.At < until)
            queue.Dequeue()(Math.Max(next.At, from));
    }
}
