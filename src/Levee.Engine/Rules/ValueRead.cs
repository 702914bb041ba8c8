using Levee.Contracts.Events;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules.Scores;

namespace Levee.Engine.Rules;

/// <summary>
/// Something a rule reads of an event as of just before it. The hierarchy is closed: the nested records are all there
/// are. Equal reads of the same kind of event are made once.
/// </summary>
internal abstract record ValueRead
{
    private ValueRead() { }

    /// <summary>A window measure, by its index in the rule set.</summary>
    internal sealed record OfMeasure(int Measure, SubjectPath By) : ValueRead;

    /// <summary>A field of the event; amounts in another currency than the node's are unknown.</summary>
    internal sealed record OfField(EventField Field) : ValueRead;

    /// <summary>The hour of the day in the node's zone, 0 to 23.</summary>
    internal sealed record OfHour : ValueRead;

    /// <summary>Whether the event's currency is not the node's.</summary>
    internal sealed record OfForeign : ValueRead;

    /// <summary>Whether the first has known the second for some days; 0: at all (<c>known</c>).</summary>
    internal sealed record OfPair(EventRole First, EventRole Second, int Days) : ValueRead;

    /// <summary>Seconds since the subject was opened (<c>age</c>).</summary>
    internal sealed record OfAge(SubjectPath Subject) : ValueRead;

    /// <summary>Whether a card or account event of this journal opened the subject (<c>issued</c>).</summary>
    internal sealed record OfIssue(SubjectPath Subject) : ValueRead;

    /// <summary>The confidence of a signal in force, 0 to 1.</summary>
    internal sealed record OfSignal(string List, SubjectPath Subject) : ValueRead;

    /// <summary>Whether a signal in force was checked.</summary>
    internal sealed record OfVerified(string List, SubjectPath Subject) : ValueRead;

    /// <summary>How far a subject's journey went, by its index in the rule set.</summary>
    internal sealed record OfJourney(int Journey, SubjectPath By, JourneyFace Face) : ValueRead;

    /// <summary>What a tree scorer says of a subject, thousandths (<c>score</c>).</summary>
    internal sealed record OfScore(ScoreDefinition Score, SubjectPath Subject) : ValueRead;

    /// <summary>An input of a tree scorer as the score was made of it; unknown when it was not asked.</summary>
    internal sealed record OfScoreInput(ScoreDefinition Score, int Input, SubjectPath Subject) : ValueRead;

    /// <summary>The inputs that moved a score up, packed (<c>reasons</c>).</summary>
    internal sealed record OfReasons(ScoreDefinition Score, SubjectPath Subject) : ValueRead;

    /// <summary>The subject's segment, as an index of <see cref="Links.Segments.Names"/>.</summary>
    internal sealed record OfSegment(SubjectPath Subject) : ValueRead;
}
