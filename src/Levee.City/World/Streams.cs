namespace Levee.City.World;

/// <summary>The streams of draws of a city.</summary>
internal static class Streams
{
    /// <summary>Who lives in the city.</summary>
    public const int Population = 1;

    /// <summary>Ordinary life.</summary>
    public const int Life = 2;

    /// <summary>The twins at work.</summary>
    public const int Trades = 3;

    /// <summary>Whom the gangs reach.</summary>
    public const int Gangs = 4;

    /// <summary>What people make of warnings.</summary>
    public const int Post = 5;

    /// <summary>Since when cards and accounts are open.</summary>
    public const int Opening = 6;

    /// <summary>Which firms there are.</summary>
    public const int Firms = 7;

    /// <summary>The first incident's; each has its own.</summary>
    public const int FirstIncident = 1000;
}
