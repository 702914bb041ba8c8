using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// One measure's rows. A value is read as of the later of the event's own pane and the newest pane held for that
/// subject. Owned by one decider.
/// </summary>
/// <param name="definition">What it keeps.</param>
/// <param name="warmFrom">
/// The first pane seen whole; windows that start earlier are unknown. <see cref="long.MinValue"/> when it was there
/// from the journal's beginning.
/// </param>
internal abstract class MeasureState(MeasureDefinition definition, long warmFrom)
{
    /// <summary>What it keeps.</summary>
    internal MeasureDefinition Definition { get; } = definition;

    /// <summary>The last pane not seen whole; <see cref="long.MinValue"/> when all were.</summary>
    protected long LastPaneUnseen { get; } = warmFrom == long.MinValue ? warmFrom : warmFrom - 1;

    /// <summary>
    /// The newest pane of any evicted row: absent rows are unknown in a window that reaches back to it.
    /// </summary>
    protected long EvictedThrough { get; private set; } = long.MinValue;

    /// <summary>The value for a subject, as of an event at <paramref name="atMs"/>.</summary>
    internal abstract RecordedValue Read(int subject, long atMs);

    /// <summary>Takes an event in.</summary>
    internal abstract void Feed(int subject, Feeding feeding);

    /// <summary>Makes the state that a definition asks for.</summary>
    internal static MeasureState Make(MeasureDefinition definition, long warmFrom, int rowsMax) =>
        definition.Function switch
        {
            MeasureFunction.Count or MeasureFunction.Sum => new TotalState(definition, warmFrom, rowsMax),
            MeasureFunction.Share or MeasureFunction.Near or MeasureFunction.Explained =>
                new ShareState(definition, warmFrom, rowsMax),
            MeasureFunction.Distinct => new DistinctState(definition, warmFrom, rowsMax),
            MeasureFunction.Max or MeasureFunction.FirstSeen => new ExtremeState(definition, warmFrom, rowsMax),
            MeasureFunction.Last or MeasureFunction.Since => new LastState(definition, warmFrom, rowsMax),
            _ => new ListState(definition, warmFrom),
        };

    /// <summary>Notes that a row whose newest pane was this one is gone.</summary>
    protected void Evict(long newestPane) => EvictedThrough = Math.Max(EvictedThrough, newestPane);

    /// <summary>True when nothing certain can be said of a window that starts at a pane.</summary>
    protected bool IsWarming(long first) => first <= LastPaneUnseen && LastPaneUnseen != long.MinValue;
}
