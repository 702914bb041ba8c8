using Levee.Contracts;
using Levee.Engine.Measures;

namespace Levee.Engine.Decider;

/// <summary>
/// The latest verdicts that raised a warning and whose events they decided, so that a receipt about one reaches the
/// desk, and reaches it only from who sent the event.
/// </summary>
/// <param name="countMax">How many; the oldest leaves first.</param>
internal sealed class RaisedVerdicts(int countMax)
{
    private readonly Dictionary<long, SourceId> sources = [];
    private readonly Queue<long> order = [];

    internal void Add(Position position, SourceId source)
    {
        if (!sources.TryAdd(position.Value, source)) return;
        order.Enqueue(position.Value);
        if (order.Count > countMax) sources.Remove(order.Dequeue());
    }

    /// <summary>
    /// True when this source may say what became of the verdict; the node itself says what came late.
    /// </summary>
    internal bool MayConfirm(SourceId source, Position position) =>
        sources.TryGetValue(position.Value, out SourceId sender) && (source == sender || source == SourceId.Node);

    internal void Write(StateWriter writer)
    {
        writer.Int(order.Count);
        foreach (long position in order)
        {
            writer.Long(position);
            writer.Int(sources[position].Value);
        }
    }
}
