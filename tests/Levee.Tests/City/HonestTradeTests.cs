using Levee.City.Scenarios;
using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.Tests.City;

/// <summary>
/// The honest twins of the towns do what fraud's victims and mules do: small in, growing out; paid by many, passed on;
/// a link, a form, a card; a loan, gold, a shared screen.
/// </summary>
public sealed class HonestTradeTests
{
    private const long HourMs = 3_600_000;

    [Fact]
    public async Task Trades_of_money_look_like_rebates_mules_and_loans()
    {
        PlayedTown town = await PlayedTown.LiveAsync("rebate-town.json", typology: null);
        PlainEvent[] done = [.. town.Payments()];
        ILookup<string?, PlainEvent> into = done.ToLookup(plain => plain[PaymentEvent.Payee]);
        ILookup<string?, PlainEvent> outOf = done.ToLookup(plain => plain[PaymentEvent.Payer]);

        Most(town, TwinKind.GroupBuyer, leader =>
            into[leader.Account].Select(plain => plain[PaymentEvent.Payer]).Distinct().Count() >= 5
            && into[leader.Account].Sum(plain => plain[PaymentEvent.Amount]) * 7
                < outOf[leader.Account].Sum(plain => plain[PaymentEvent.Amount]) * 10);
        Most(town, TwinKind.PartTimer, worker =>
            into[worker.Account].Select(plain => plain[PaymentEvent.Payer]).Distinct().Count() >= 2);
        Some(town, TwinKind.Shopper, shopper => into[shopper.Account]
            .Where(plain => PlayedTown.Is(plain, PaymentEvent.Act, "refund"))
            .Any(refund => outOf[shopper.Account].Where(plain => plain.At > refund.At
                && plain.At.Since(refund.At) < 6 * HourMs).Select(plain => plain[PaymentEvent.Payee])
                .Distinct().Count() >= 3));
        Some(town, TwinKind.Borrower, borrower =>
            town.Accounts("loan-drawn").Any(loan => loan[AccountEvent.Subject] == borrower.Account
                && outOf[borrower.Account].Any(plain => plain.At > loan.At && plain.At.Since(loan.At) < 6 * HourMs)));
        Some(town, TwinKind.Investor, investor => outOf[investor.Account]
            .Any(plain => PlayedTown.Is(plain, PaymentEvent.Act, "exchange")));
    }

    [Fact]
    public async Task Trades_at_desks_look_like_leaks_forms_and_errands()
    {
        PlayedTown town = await PlayedTown.LiveAsync("errand-town.json", typology: null);
        ILookup<string?, PlainEvent> outOf = town.Payments().ToLookup(plain => plain[PaymentEvent.Payer]);

        Some(town, TwinKind.Traveller, traveller =>
            town.Of(EventKind.Visit).Any(plain => plain[VisitEvent.Visitor] == traveller.Number
                && PlayedTown.Is(plain, VisitEvent.Form, "card"))
            && outOf[traveller.Account].Any(plain => PlayedTown.Is(plain, PaymentEvent.Act, "card")));
        Some(town, TwinKind.Saver, saver => outOf[saver.Account].Any(plain =>
            PlayedTown.Is(plain, PaymentEvent.Act, "gold") || PlayedTown.Is(plain, PaymentEvent.Channel, "counter")));
        PlainEvent[] looks = [.. town.Of(EventKind.Access)];
        Assert.True(looks.Length > 100);
        Assert.InRange(looks.Count(plain => plain.TextOf(AccessEvent.Ticket) is null), 1, looks.Length / 10);
        int on = town.Of(EventKind.App).Count(plain => plain[AppEvent.Act] is { } act
            && AppEvent.Act.Words[(int)act].EndsWith("-on", StringComparison.Ordinal));
        int off = town.Of(EventKind.App).Count(plain => plain[AppEvent.Act] is { } act
            && AppEvent.Act.Words[(int)act].EndsWith("-off", StringComparison.Ordinal));
        Assert.True(on > 5);
        Assert.InRange(off, on - 2, on);
    }

    [Fact]
    public async Task Town_without_gangs_has_only_honest_events()
    {
        PlayedTown town = await PlayedTown.LiveAsync("errand-town.json", typology: null);
        Assert.Equal(town.Report.Score.Events, town.Report.Score.HonestEvents);
        Assert.Empty(town.Report.Score.ByTypology);
    }

    private static void Most(PlayedTown town, TwinKind kind, Predicate<Person> does) => AtLeast(town, kind, does, 3);

    private static void Some(PlayedTown town, TwinKind kind, Predicate<Person> does) => AtLeast(town, kind, does, 20);

    private static void AtLeast(PlayedTown town, TwinKind kind, Predicate<Person> does, int oneIn)
    {
        IReadOnlyList<Person> members = town.City.Population.Of(kind);
        int count = members.Count(member => does(member));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {count} of {members.Count}");
        Assert.True(count > 0 && count * oneIn >= members.Count, $"{kind}: {count} of {members.Count} do");
    }
}
