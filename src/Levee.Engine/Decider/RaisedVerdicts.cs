using Levee.Contracts;
using Levee.Engine.Measures;

namespace Levee.Engine.Decider;

/// <summary>The latest verdicts that raised a warning, so that a receipt about one reaches the desk.</summary>
/// <param name="countMax">How many; the oldest leaves first.</param>
internal sealed class RaisedVerdicts(int countMax)
{
    private readonly HashSet<long> positions = [];
    private readonly Queue<long> order = [];

    internal void Add(Position position)
    {
        if (!positions.Add(position.Value)) return;
        order.Enqueue(position.Value);
        if (order.Count > countMax) positions.Remove(order.Dequeue());
    }

    internal bool Contains(Position position) => positions.Contains(position.Value);

    internal void Write(StateWriter writer)
    {
        writer.Int(order.Count);
        foreach (long position in order) writer.Long(position);
    }
}
