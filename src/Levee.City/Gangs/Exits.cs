using Levee.City.Scenarios;

namespace Levee.City.Gangs;

/// <summary>How a bank writes the ways in which money leaves.</summary>
internal static class Exits
{
    /// <summary>The payment's act.</summary>
    public static string ActOf(MoneyExit exit) => exit switch
    {
        MoneyExit.Transfer => "transfer",
        MoneyExit.Card => "card",
        MoneyExit.Cash => "cash",
        MoneyExit.Gold => "gold",
        MoneyExit.Courier => "courier",
        MoneyExit.Exchange => "exchange",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Where a person asks for it.</summary>
    public static string ChannelOf(MoneyExit exit) => exit switch
    {
        MoneyExit.Card => "web",
        MoneyExit.Cash => "counter",
        MoneyExit.Gold => "pos",
        _ => "app",
    };
}
