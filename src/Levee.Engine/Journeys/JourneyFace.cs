namespace Levee.Engine.Journeys;

/// <summary>What a rule reads of a journey.</summary>
internal enum JourneyFace
{
    /// <summary><c>j.complete</c>: whether every step was taken.</summary>
    Complete = 1,
    /// <summary><c>j.steps</c>: how many steps were taken in order.</summary>
    Steps = 2,
    /// <summary><c>j.since</c>: seconds since the first of these steps.</summary>
    Since = 3,
}
