namespace Levee.Contracts;

/// <summary>
/// A step of the ladder of actions, in rising order; each channel says what a step means on its wire
/// (<c>docs/events.md</c>). Journaled by number.
/// </summary>
public enum Step : byte
{
    /// <summary>Nothing is done.</summary>
    Allow = 0,
    /// <summary>A label is shown.</summary>
    Label = 1,
    /// <summary>The person is warned.</summary>
    Warn = 2,
    /// <summary>The person is asked to confirm.</summary>
    Challenge = 3,
    /// <summary>The act waits.</summary>
    Delay = 4,
    /// <summary>Money is held; elsewhere the act is refused with notice.</summary>
    Hold = 5,
    /// <summary>The act is refused and an order follows.</summary>
    Intercept = 6,
}
