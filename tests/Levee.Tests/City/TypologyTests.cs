using Levee.City.Scenarios;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;

namespace Levee.Tests.City;

/// <summary>Each type of fraud leaves the events that the domain describes.</summary>
public sealed class TypologyTests
{
    [Fact]
    public async Task T1_pays_a_little_first_then_takes_growing_amounts_on_different_accounts()
    {
        PlayedTown town = await PlayedTown.LiveAsync("rebate-town.json", "T1");
        int seen = 0;
        foreach (IGrouping<string?, PlainEvent> victim in town.Payments()
            .Where(plain => town.IsMule(plain[PaymentEvent.Payee]) && !town.IsMule(plain[PaymentEvent.Payer]))
            .GroupBy(plain => plain[PaymentEvent.Payer]).Where(group => group.Count() >= 4))
        {
            PlainEvent[] paid = [.. victim.OrderBy(plain => plain.At)];
            PlainEvent[] returns = [.. town.Payments().Where(plain => plain[PaymentEvent.Payee] == victim.Key
                && town.IsMule(plain[PaymentEvent.Payer]) && plain.At < paid[0].At)];
            Assert.NotEmpty(returns);
            Assert.All(returns, plain => Assert.InRange(plain[PaymentEvent.Amount]!.Value, 1000, 20_000));
            Assert.True(paid[..4].Select(plain => plain[PaymentEvent.Payee]).Distinct().Count() == 4);
            if (paid[2][PaymentEvent.PayerBalance] > paid[2][PaymentEvent.Amount])
                Assert.True(paid[2][PaymentEvent.Amount] > paid[0][PaymentEvent.Amount] * 2);
            seen++;
        }
        Assert.True(seen > 5, $"{seen} were drawn in deep enough");
        Assert.DoesNotContain(town.Of(EventKind.Call), plain => town.Gang.Callers
            .Any(caller => caller.Number == plain[CallEvent.Caller]));
    }

    [Fact]
    public async Task T5_has_a_form_submitted_and_the_same_amount_paid_round_after_round()
    {
        PlayedTown town = await PlayedTown.LiveAsync("rebate-town.json", "T5");
        int equal = 0;
        foreach (IGrouping<string?, PlainEvent> victim in town.Payments()
            .Where(plain => town.IsMule(plain[PaymentEvent.Payee]) && !town.IsMule(plain[PaymentEvent.Payer]))
            .GroupBy(plain => plain[PaymentEvent.Payer]))
        {
            Person person = town.City.Population.Find(victim.Key!)!;
            Assert.Contains(town.Of(EventKind.Visit), plain => plain[VisitEvent.Visitor] == person.Number
                && PlayedTown.Is(plain, VisitEvent.Form, "credentials") && plain.At < victim.First().At);
            if (victim.Count() >= 2
                && victim.ElementAt(0)[PaymentEvent.Amount] == victim.ElementAt(1)[PaymentEvent.Amount])
                equal++;
        }
        Assert.True(equal > 5, $"{equal} paid equal rounds");
    }

    [Fact]
    public async Task T11_begins_with_an_insiders_look_without_a_ticket_and_ends_on_the_card()
    {
        PlayedTown town = await PlayedTown.LiveAsync("errand-town.json", "T11");
        string insider = "staff-" + Assert.Single(town.Gang.Insiders).Key;
        PlainEvent[] charges = [.. town.Payments().Where(plain => PlayedTown.Is(plain, PaymentEvent.Act, "card")
            && town.IsMule(plain[PaymentEvent.Payee]))];
        Assert.True(charges.Length > 5);
        foreach (PlainEvent charge in charges)
        {
            Assert.True(PlayedTown.Is(charge, PaymentEvent.Channel, "web"));
            Person person = town.City.Population.Find(charge[PaymentEvent.Payer]!)!;
            PlainEvent look = town.Of(EventKind.Access).First(plain =>
                plain[AccessEvent.Person] == person.Key && plain[AccessEvent.Staff] == insider);
            Assert.Null(look.TextOf(AccessEvent.Ticket));
            Assert.True(look.At < charge.At);
            Assert.Contains(town.Of(EventKind.Visit), plain => plain[VisitEvent.Visitor] == person.Number
                && plain[VisitEvent.Host] == town.Gang.Host && PlayedTown.Is(plain, VisitEvent.Act, "submit"));
        }
    }

    [Fact]
    public async Task T13_opens_an_account_tests_it_fills_it_from_many_and_empties_it()
    {
        PlayedTown town = await PlayedTown.LiveAsync("errand-town.json", "T13");
        string[] handed = [.. town.Accounts("opened").Select(plain => plain[AccountEvent.Subject]!)
            .Where(account => account.StartsWith("63", StringComparison.Ordinal))];
        int bursts = 0;
        foreach (string account in handed)
        {
            PlainEvent[] came = [.. town.Payments().Where(plain => plain[PaymentEvent.Payee] == account)];
            if (came.Length < 9) continue;
            bursts++;
            Assert.InRange(came[0][PaymentEvent.Amount]!.Value, 1, 1000);
            Assert.Equal(came.Length, came.Select(plain => plain[PaymentEvent.Payer]).Distinct().Count());
            PlainEvent[] left = [.. town.Payments().Where(plain => plain[PaymentEvent.Payer] == account)];
            Assert.All(left, plain => Assert.True(PlayedTown.Is(plain, PaymentEvent.Act, "exchange")));
            long share = 100 * left.Sum(plain => plain[PaymentEvent.Amount]!.Value)
                / came.Sum(plain => plain[PaymentEvent.Amount]!.Value);
            Assert.InRange(share, 60, 100);
        }
        Assert.True(bursts > 3, $"{bursts} of {handed.Length} accounts were used");
    }

    [Fact]
    public async Task T13_whose_incoming_money_is_held_loses_nothing()
    {
        PlayedTown town = await PlayedTown.LiveAsync("errand-town.json", "T13", plain =>
            plain.Schema.Kind == EventKind.Payment && plain[PaymentEvent.Amount] > 1000
                && plain[PaymentEvent.Payee]!.StartsWith("63", StringComparison.Ordinal) ? Step.Hold : Step.Allow);
        TypologyScore score = Assert.Single(town.Report.Score.ByTypology);
        Assert.Equal("T13", score.Typology);
        Assert.True(score.Stopped > 3);
        Assert.Equal((0L, 0, 0), (score.LostMinor, score.Late, score.Missed));
        Assert.True(score.SavedMinor > 0);
    }

    [Fact]
    public async Task T14_turns_a_broken_deposit_into_gold_that_a_courier_fetches()
    {
        PlayedTown town = await PlayedTown.LiveAsync("errand-town.json", "T14");
        HashSet<string> called = [.. town.Of(EventKind.CallEnded)
            .Where(plain => town.Gang.Callers.Any(caller => caller.Number == plain[CallEndedEvent.Caller])
                && plain[CallEndedEvent.DurationS] > 600).Select(plain => plain[CallEndedEvent.Callee]!)];
        int fetched = 0;
        foreach (string number in called)
        {
            Person person = town.City.Population.Find(number)!;
            PlainEvent[] paid = [.. town.Payments().Where(plain => plain[PaymentEvent.Payer] == person.Account)];
            int gold = Array.FindIndex(paid, plain => PlayedTown.Is(plain, PaymentEvent.Act, "gold"));
            int courier = Array.FindIndex(paid, plain => PlayedTown.Is(plain, PaymentEvent.Act, "courier"));
            if (gold < 0 || courier < 0) continue;
            Assert.Contains(town.Accounts("deposit-broken"), plain => plain[AccountEvent.Subject] == person.Account);
            Assert.True(gold < courier);
            fetched++;
        }
        Assert.True(fetched > 3, $"{fetched} of {called.Count}");
        Assert.DoesNotContain(town.Payments(), plain => town.IsMule(plain[PaymentEvent.Payee]));
        Assert.True(Assert.Single(town.Report.Score.ByTypology).LostMinor > 0);
    }

    [Fact]
    public void Gang_that_looks_people_up_without_an_insider_is_refused()
    {
        Gang gang = Towns.Shipped("errand-town.json").Gangs[0] with { Insiders = 0 };
        Assert.Contains(GangCheck.Of(gang), fault => fault.Contains("insiders", StringComparison.Ordinal));
    }

    [Fact]
    public void Payment_without_an_amount_and_falling_times_are_refused()
    {
        ScriptStep step = new() { Do = ScriptAct.Receive, Chance = 1, Times = 5, TimesMost = 3 };
        string[] faults = [.. GangCheck.Of(Towns.Shipped("town.json").Gangs[0] with { Script = [step] })];
        Assert.Contains(faults, fault => fault.Contains("amount", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("times_most", StringComparison.Ordinal));
    }
}
