using Levee.City.Scenarios;

namespace Levee.City.World;

/// <summary>Someone in the city: one number, one account, one device.</summary>
internal sealed class Person
{
    private static readonly double[] LongAgo = [20, 2500];

    /// <summary>Place in <see cref="Population.People"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The source's key for the person.</summary>
    public required string Key { get; init; }

    /// <summary>The telephone number, E.164 with a plus.</summary>
    public required string Number { get; init; }

    /// <summary>True when a carrier of the city issued the number.</summary>
    public bool HasDomesticNumber => Number.StartsWith("+86", StringComparison.Ordinal);

    /// <summary>The account, 19 digits.</summary>
    public required string Account { get; init; }

    /// <summary>The handset.</summary>
    public required string Device { get; init; }

    /// <summary>Which carrier.</summary>
    public required int Carrier { get; init; }

    /// <summary>Which bank.</summary>
    public required int Bank { get; init; }

    /// <summary>What honest work makes them look like fraud, or null.</summary>
    public TwinKind? Twin { get; init; }

    /// <summary>True when carrier and bank know the trade.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>True for a gang's caller, mule or insider.</summary>
    public bool IsFraud { get; init; }

    /// <summary>True for a firm, which is nobody of the people but has an account with a bank of the city.</summary>
    public bool IsFirm { get; init; }

    /// <summary>Days before the start at which card and account were opened, least and most.</summary>
    public IReadOnlyList<double> OpenedDays { get; init; } = LongAgo;

    /// <summary>Acquaintances, as places in the population.</summary>
    public int[] Contacts { get; set; } = [];

    /// <summary>What the gang is doing to them now, or null.</summary>
    public Scoring.Incident? Incident { get; set; }

    /// <summary>When they last took a warning to heart, Unix ms; 0 = never.</summary>
    public long HeededAt { get; set; }

    /// <summary>How much busier their trade is than its mean.</summary>
    public double Standing { get; init; } = 1;

    /// <summary>Money in the account, minor units.</summary>
    public long Balance { get; set; }
}
