namespace Levee.Casework.Warnings;

/// <summary>The law parameters that warnings read.</summary>
public static class WarningLaw
{
    /// <summary>A new signal about the same person within this span joins the warning that is open.</summary>
    public const string Dedupe = "warning.dedupe";
    /// <summary>After an outcome, a new signal within this span does not warn again.</summary>
    public const string Cooldown = "warning.cooldown";
    /// <summary>Low: the message is confirmed sent within this span.</summary>
    public const string LowSend = "warning.low.send";
    /// <summary>Low: how long an answer is waited for.</summary>
    public const string LowAnswer = "warning.low.answer";
    /// <summary>Medium: first call within this span.</summary>
    public const string MediumCall = "warning.medium.call";
    /// <summary>Medium: contact within this span.</summary>
    public const string MediumContact = "warning.medium.contact";
    /// <summary>Medium: calls tried before the person counts as unreachable.</summary>
    public const string MediumAttempts = "warning.medium.attempts";
    /// <summary>High: first call within this span.</summary>
    public const string HighCall = "warning.high.call";
    /// <summary>High: officer assigned within this span.</summary>
    public const string HighOfficer = "warning.high.officer";
    /// <summary>High: contact within this span.</summary>
    public const string HighContact = "warning.high.contact";
    /// <summary>The outcome is recorded within this span after contact.</summary>
    public const string Outcome = "warning.outcome";
    /// <summary>The person is looked after again after this span.</summary>
    public const string FollowUp = "warning.followup";
    /// <summary>A warning being followed up is closed after this span.</summary>
    public const string Close = "warning.close";
    /// <summary>A closed warning stays known to the desk for this span.</summary>
    public const string Keep = "warning.keep";
    /// <summary>Low: share of warnings not sent, to measure what warnings do; thousandths.</summary>
    public const string ControlShare = "warning.control.share";

    /// <summary>How long a delivered text is of use, by level.</summary>
    public static string UsefulOf(string level) => $"warning.{level}.useful";
}
