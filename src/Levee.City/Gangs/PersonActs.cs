using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.City.Gangs;

/// <summary>What a person does on the gang's word, as events of whoever sees it.</summary>
internal static class PersonActs
{
    public static (PlainEvent Event, int Source) Of(
        ScriptStep step, Chance chance, Sources sources, Person person, Crew crew) => step.Do switch
        {
            ScriptAct.Visit => (Visit(person, crew, "open", chance.Within(step.Lasts)), sources.Resolver),
            ScriptAct.Submit => (Visit(person, crew, "submit", chance.Within(step.Lasts)), sources.Resolver),
            ScriptAct.Install => (App(person, "installed").With(AppEvent.OffStore, true)
                .With(AppEvent.Package, "example." + crew.Host.Split('.')[0]), sources.Handsets),
            ScriptAct.ScreenShare => (App(person, "screen-share-on").With(AppEvent.BankAppInFront, true),
                sources.Handsets),
            ScriptAct.Forwarding => (new PlainEvent(CardEvent.Schema).With(CardEvent.Number, person.Number)
                .With(CardEvent.Act, "forwarding-set"), Sources.CarrierOf(person)),
            ScriptAct.LimitRaised => (Account(person, "limit-raised"), sources.BankOf(person)),
            ScriptAct.DepositBroken => (Account(person, "deposit-broken"), sources.BankOf(person)),
            ScriptAct.LoanDrawn => (Account(person, "loan-drawn"), sources.BankOf(person)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static PlainEvent Visit(Person person, Crew crew, string act, double dwell) =>
        new PlainEvent(VisitEvent.Schema).With(VisitEvent.Visitor, person.Number).With(VisitEvent.Host, crew.Host)
            .With(VisitEvent.Act, act).With(VisitEvent.DwellS, (long)dwell).With(VisitEvent.HostAgeD, 4)
            .With(VisitEvent.Form, "card");

    private static PlainEvent App(Person person, string act) =>
        new PlainEvent(AppEvent.Schema).With(AppEvent.Device, person.Device).With(AppEvent.Number, person.Number)
            .With(AppEvent.Person, person.Key).With(AppEvent.Act, act);

    private static PlainEvent Account(Person person, string act) =>
        new PlainEvent(AccountEvent.Schema).With(AccountEvent.Subject, person.Account)
            .With(AccountEvent.Act, act).With(AccountEvent.Remote, true);
}
