using System.Globalization;
using Levee.City.Scenarios;
using Levee.City.World;

namespace Levee.City.Running;

/// <summary>The city's institutions as sources of events, by index.</summary>
/// <param name="scenario">How many there are of each.</param>
internal sealed class Sources(Scenario scenario)
{
    /// <summary>What the names of banks begin with.</summary>
    public const string BankPrefix = "bank-";

    /// <summary>
    /// The names, in index order: carriers, banks, the resolver, the handset platform and, where
    /// anyone looks at records, their holder.
    /// </summary>
    public IReadOnlyList<string> Names { get; } =
    [
        .. Enumerable.Range(1, scenario.Carriers).Select(i => "carrier-" + i.ToString(CultureInfo.InvariantCulture)),
        .. Enumerable.Range(1, scenario.Banks).Select(i => BankPrefix + i.ToString(CultureInfo.InvariantCulture)),
        "resolver-1", "handsets-1", .. scenario.HasRecords ? ["holder-1"] : Array.Empty<string>(),
    ];

    /// <summary>Who names a person's carrier.</summary>
    public static int CarrierOf(Person person) => person.Carrier;

    /// <summary>Who names a person's bank.</summary>
    public int BankOf(Person person) => scenario.Carriers + person.Bank;

    /// <summary>The account on whose books a person's cash goes out: that of their bank's tills.</summary>
    public static string CashDeskOf(Person person) =>
        "99" + person.Bank.ToString("d17", CultureInfo.InvariantCulture);

    /// <summary>Who sees names being looked up.</summary>
    public int Resolver => scenario.Carriers + scenario.Banks;

    /// <summary>Who sees what applications do.</summary>
    public int Handsets => scenario.Carriers + scenario.Banks + 1;

    /// <summary>Who keeps the records that staff look at.</summary>
    public int Holder => scenario.Carriers + scenario.Banks + 2;
}
