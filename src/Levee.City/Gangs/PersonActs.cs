using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.City.Gangs;

/// <summary>
/// What a person does on the gang's word, and what its insiders do, as events of whoever sees it. Owned by a script.
/// </summary>
internal sealed class PersonActs(Street street, Crew crew, Person person, Chance chance)
{
    private const int HostAgeD = 4;
    private Person? rented;

    /// <summary>The account that the person handed to the gang; their own when they handed over none.</summary>
    public Person Handed => rented ?? person;

    public (PlainEvent Event, int Source) Of(ScriptStep step) => step.Do switch
    {
        ScriptAct.Visit => (Visit(step, "open"), street.Sources.Resolver),
        ScriptAct.Submit => (Visit(step, "submit"), street.Sources.Resolver),
        ScriptAct.Install => (App("installed").With(AppEvent.OffStore, true).With(AppEvent.Package, Package),
            street.Sources.Handsets),
        ScriptAct.Permission => (App("permission-granted").With(AppEvent.Permission, "accessibility")
            .With(AppEvent.Package, Package), street.Sources.Handsets),
        ScriptAct.ScreenShare => (App("screen-share-on").With(AppEvent.BankAppInFront, true), street.Sources.Handsets),
        ScriptAct.RemoteControl => (App("remote-on").With(AppEvent.BankAppInFront, true), street.Sources.Handsets),
        ScriptAct.Forwarding => (new PlainEvent(CardEvent.Schema).With(CardEvent.Number, person.Number)
            .With(CardEvent.Act, "forwarding-set"), Sources.CarrierOf(person)),
        ScriptAct.LimitRaised => (Account("limit-raised"), street.Sources.BankOf(person)),
        ScriptAct.DepositBroken => (Account("deposit-broken"), street.Sources.BankOf(person)),
        ScriptAct.LoanDrawn => (Account("loan-drawn"), street.Sources.BankOf(person)),
        ScriptAct.RentAccount => (Rent(), street.Sources.BankOf(person)),
        ScriptAct.DeviceBound => (Account("device-bound").With(AccountEvent.Device, crew.Callers[0].Device),
            street.Sources.BankOf(person)),
        ScriptAct.LookUp => (AccessForms.Look(chance.OneOf(crew.Insiders), person, ticket: null),
            street.Sources.Holder),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Package => "example." + crew.Host.Split('.')[0];

    private PlainEvent Visit(ScriptStep step, string act) =>
        new PlainEvent(VisitEvent.Schema).With(VisitEvent.Visitor, person.Number).With(VisitEvent.Host, crew.Host)
            .With(VisitEvent.Act, act).With(VisitEvent.DwellS, (long)chance.Within(step.Lasts))
            .With(VisitEvent.HostAgeD, HostAgeD)
            .With(VisitEvent.Form, step.Form.ToString().ToLowerInvariant());

    private PlainEvent App(string act) =>
        new PlainEvent(AppEvent.Schema).With(AppEvent.Device, person.Device).With(AppEvent.Number, person.Number)
            .With(AppEvent.Person, person.Key).With(AppEvent.Act, act);

    private PlainEvent Account(string act) =>
        new PlainEvent(AccountEvent.Schema).With(AccountEvent.Subject, Handed.Account)
            .With(AccountEvent.Act, act).With(AccountEvent.Remote, true);

    private PlainEvent Rent()
    {
        string digits = string.Concat(
            Enumerable.Range(0, 17).Select(_ => chance.Below(10).ToString(CultureInfo.InvariantCulture)));
        rented = new Person
        {
            Index = person.Index, Key = person.Key, Number = person.Number, Account = "63" + digits,
            Device = crew.Callers[0].Device, Carrier = person.Carrier, Bank = person.Bank, IsFraud = true,
        };
        return Account("opened").With(AccountEvent.Person, person.Key).With(AccountEvent.Number, person.Number)
            .With(AccountEvent.Device, person.Device);
    }
}
