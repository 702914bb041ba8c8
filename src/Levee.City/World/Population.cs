using System.Globalization;
using Levee.City.Scenarios;

namespace Levee.City.World;

/// <summary>Everyone in the city. Honest persons come first, then the gangs' callers and mules.</summary>
internal sealed class Population
{
    private static readonly double[] FreshDays = [0.2, 5];

    private readonly Chance chance;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> byIdentifier = new(StringComparer.Ordinal);

    /// <summary>Draws everyone.</summary>
    public Population(Scenario scenario)
    {
        chance = new Chance(scenario.Seed, Streams.Population);
        List<Person> people = [];
        foreach (Twin twin in scenario.Twins)
        {
            for (int i = 0; i < (int)Math.Ceiling(twin.Share * scenario.People); i++)
                people.Add(Make(people.Count, scenario, twin));
        }
        while (people.Count < scenario.People) people.Add(Make(people.Count, scenario, null));
        Honest = people.Count;
        foreach (Person person in people) person.Contacts = Acquaintances(scenario);
        Crews = [.. scenario.Gangs.Select(gang => Crew(gang, scenario, people))];
        People = people;
        Firms = new Firms(scenario);
        ShopFronts = [.. people.Where(person => person.Twin == TwinKind.Shop)
            .SelectMany(shop => Enumerable.Repeat(shop, Math.Max(1, (int)(shop.Standing * 4))))];
        foreach (Person person in people)
        {
            byIdentifier[person.Number] = person;
            byIdentifier[person.Account] = person;
        }
    }

    /// <summary>Everyone.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The firms.</summary>
    public Firms Firms { get; }

    /// <summary>How many of <see cref="People"/>, from the front, are honest.</summary>
    public int Honest { get; }

    /// <summary>The gangs' people, a crew a gang.</summary>
    public IReadOnlyList<Crew> Crews { get; }

    /// <summary>The shops, each as often as it is sought out: a busy one many times, a quiet one once.</summary>
    public IReadOnlyList<Person> ShopFronts { get; }

    /// <summary>An honest person at random.</summary>
    public Person Anyone(Chance draws) => People[draws.Below(Honest)];

    /// <summary>Finds whoever has a number (with or without its plus) or account, or null.</summary>
    public Person? Find(string identifier) =>
        byIdentifier.GetValueOrDefault(identifier) ?? byIdentifier.GetValueOrDefault("+" + identifier);

    /// <summary>The honest persons of a kind (null: without a trade).</summary>
    public IReadOnlyList<Person> Of(TwinKind? kind) =>
        [.. People.Take(Honest).Where(person => person.Twin == kind)];

    private Person Make(int index, Scenario scenario, Twin? twin) => new()
    {
        Index = index,
        Key = Fresh("P", 8),
        Number = Fresh("+861" + chance.OneOf(["3", "5", "7", "8", "9"]), 9),
        Account = Fresh("62", 17),
        Device = Fresh("86", 13),
        Carrier = chance.Below(scenario.Carriers),
        Bank = chance.Below(scenario.Banks),
        Twin = twin?.Kind,
        IsDeclared = twin is not null && chance.Falls(twin.Declared),
        Standing = chance.Around(1, 0.7),
        Balance = (long)chance.Around(2_400_000, 1.1),
    };

    private Crew Crew(Gang gang, Scenario scenario, List<Person> people)
    {
        List<Person> callers = [], mules = [], insiders = [];
        string shared = Fresh("86", 13);
        for (int i = 0; i < gang.Actors; i++)
        {
            bool isCaller = i < gang.Callers, isMule = !isCaller && i < gang.Callers + gang.Mules;
            Person member = new()
            {
                Index = people.Count,
                Key = Fresh("P", 8),
                Number = gang.Look == CallerLook.Abroad && isCaller
                    ? Fresh("+" + chance.OneOf(["95", "63", "855"]), 9)
                    : Fresh("+861" + chance.OneOf(["6", "7", "9"]), 9),
                Account = Fresh("62", 17),
                Device = isCaller && gang.Look == CallerLook.SimFarm ? shared : Fresh("86", 13),
                Carrier = chance.Below(scenario.Carriers),
                Bank = chance.Below(scenario.Banks),
                IsFraud = true,
                OpenedDays = isMule ? gang.MuleWork.OpenedDays : FreshDays,
                Balance = (long)chance.Around(20_000, 0.5),
            };
            people.Add(member);
            (isCaller ? callers : isMule ? mules : insiders).Add(member);
        }
        string host = $"{chance.OneOf(["kefu", "peifu", "anquan", "jiancha"])}{chance.Below(9000) + 1000}.example";
        return new Crew(gang, callers, mules, insiders, host);
    }

    private int[] Acquaintances(Scenario scenario)
    {
        int[] contacts = new int[Math.Max(3, chance.Count(scenario.Habits.Contacts))];
        for (int i = 0; i < contacts.Length; i++) contacts[i] = chance.Below(scenario.People);
        return contacts;
    }

    private string Fresh(string prefix, int digits)
    {
        while (true)
        {
            string text = prefix;
            for (int i = 0; i < digits; i++) text += chance.Below(10).ToString(CultureInfo.InvariantCulture);
            if (taken.Add(text)) return text;
        }
    }
}
