namespace Levee.City.Scenarios;

/// <summary>How a gang's mules move money and since when their accounts exist.</summary>
// Members with a default have setters: generated JSON readers lose the defaults of init-only ones.
public sealed record MuleWork
{
    /// <summary>How often money is passed from mule to mule before it leaves.</summary>
    public int Layers { get; set; } = 2;

    /// <summary>Minutes that money rests on an account, least and most.</summary>
    public IReadOnlyList<double> RestsMinutes { get; set; } = [3, 25];

    /// <summary>Share of what arrived that is passed on, least and most, 0 to 1.</summary>
    public IReadOnlyList<double> PassesOn { get; set; } = [0.9, 1];

    /// <summary>Into how many parts it is cut each time it is passed on.</summary>
    public int Parts { get; set; } = 1;

    /// <summary>How it leaves in the end: cash, gold or exchange.</summary>
    public MoneyExit Exit { get; set; } = MoneyExit.Cash;

    /// <summary>Days before the start at which the accounts were opened, least and most.</summary>
    public IReadOnlyList<double> OpenedDays { get; set; } = [0.2, 5];
}
