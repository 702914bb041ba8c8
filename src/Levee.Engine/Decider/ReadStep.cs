using Levee.Contracts.Events;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Signals;
using Levee.Engine.Slabs;

namespace Levee.Engine.Decider;

/// <summary>How one value of a kind's vector is read. The hierarchy is closed: the nested records are all.</summary>
internal abstract record ReadStep
{
    private ReadStep(ReadOp op) => Op = op;

    /// <summary>Which of the nested records it is.</summary>
    internal ReadOp Op { get; }

    /// <summary>A measure, out of a row reached.</summary>
    internal sealed record OfMeasure(Shelf Shelf, MeasurePlace Place, int Path, int Row, int Window)
        : ReadStep(ReadOp.Measure);

    /// <summary>A journey of a subject.</summary>
    internal sealed record OfJourney(JourneyState Journey, int Path, JourneyFace Face) : ReadStep(ReadOp.Journey);

    /// <summary>A field of the event.</summary>
    internal sealed record OfField(EventField Field) : ReadStep(ReadOp.Field);

    /// <summary>Whether the first has known the second for some days.</summary>
    internal sealed record OfPair(EventRole First, EventRole Second, int Days) : ReadStep(ReadOp.Pair);

    /// <summary>A subject's segment, age or issue.</summary>
    internal sealed record OfSubject(ReadOp Which, int Path) : ReadStep(Which);

    /// <summary>A signal's confidence, or whether one was checked.</summary>
    internal sealed record OfSignal(ReadOp Which, SignalList List, SubjectPath Subject) : ReadStep(Which);

    /// <summary>A score, an input of it, or its reasons.</summary>
    internal sealed record OfScore(ReadOp Which, ScoreReading Score, int Input) : ReadStep(Which);

    /// <summary>The hour, or whether the currency is foreign.</summary>
    internal sealed record OfEvent(ReadOp Which) : ReadStep(Which);
}
