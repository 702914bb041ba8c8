namespace Levee.Engine.Decider;

/// <summary>What is read of an event; the cases of <see cref="ReadStep"/>.</summary>
internal enum ReadOp
{
    /// <summary>A measure.</summary>
    Measure,
    /// <summary>A journey.</summary>
    Journey,
    /// <summary>A field.</summary>
    Field,
    /// <summary>Whether two know each other.</summary>
    Pair,
    /// <summary>A subject's segment.</summary>
    Segment,
    /// <summary>Seconds since a subject was opened.</summary>
    Age,
    /// <summary>Whether a subject was opened in this journal.</summary>
    Issue,
    /// <summary>A signal's confidence.</summary>
    Signal,
    /// <summary>Whether a signal was checked.</summary>
    Verified,
    /// <summary>A tree scorer's score.</summary>
    Score,
    /// <summary>An input of a tree scorer.</summary>
    ScoreInput,
    /// <summary>What moved a score up.</summary>
    Reasons,
    /// <summary>The hour of the day.</summary>
    Hour,
    /// <summary>Whether the currency is not the node's.</summary>
    Foreign,
}
