namespace Levee.City.Scenarios;

/// <summary>One step of a gang's script with one person.</summary>
// Members with a default have setters: generated JSON readers lose the defaults of init-only ones.
public sealed record ScriptStep
{
    /// <summary>What is done.</summary>
    public required ScriptAct Do { get; init; }

    /// <summary>Chance that it comes to this step after the one before, 0 to 1.</summary>
    public required double Chance { get; init; }

    /// <summary>
    /// Minutes after the step before began (or, for a call that was answered, after it ended): least and most.
    /// </summary>
    public IReadOnlyList<double> AfterMinutes { get; set; } = [0, 0];

    /// <summary>True when it happens while the last call is still going on: counted from that call's answer.</summary>
    public bool DuringCall { get; set; }

    /// <summary>Minutes of conversation for a call, or seconds on the page for a visit: least and most.</summary>
    public IReadOnlyList<double> Lasts { get; set; } = [0, 0];

    /// <summary>Money of a payment in major units: least and most.</summary>
    public IReadOnlyList<double> Amount { get; set; } = [0, 0];

    /// <summary>How often a payment is made; the least when <see cref="TimesMost"/> is given.</summary>
    public int Times { get; set; } = 1;

    /// <summary>The most times it is made; 0: always <see cref="Times"/>.</summary>
    public int TimesMost { get; set; }

    /// <summary>Minutes between repeated payments, least and most; <see cref="AfterMinutes"/> when absent.</summary>
    public IReadOnlyList<double> BetweenMinutes { get; set; } = [];

    /// <summary>
    /// What each repeated payment is of the one before, least and most: [1, 1] for equal rounds; absent: each amount is
    /// drawn afresh.
    /// </summary>
    public IReadOnlyList<double> Growth { get; set; } = [];

    /// <summary>True when each payment goes to a mule that this person has not paid yet, while there is one.</summary>
    public bool OtherMules { get; set; }

    /// <summary>How the money leaves the person.</summary>
    public MoneyExit Exit { get; set; } = MoneyExit.Transfer;

    /// <summary>What a visited page asks for.</summary>
    public PageForm Form { get; set; } = PageForm.Card;

    /// <summary>
    /// What a text says: one of these, with <c>{n}</c> for a number that differs from person to person and
    /// <c>{link}</c> for the gang's link; absent: what customer service or the police would write.
    /// </summary>
    public IReadOnlyList<string> Wordings { get; set; } = [];
}
