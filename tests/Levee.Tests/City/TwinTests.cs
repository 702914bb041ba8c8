using Levee.City;
using Levee.City.Scenarios;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Rules;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Tests.Engine;
using Levee.Tests.Features;
using Levee.Tests.Rules;

namespace Levee.Tests.City;

/// <summary>
/// The honest twins are busy enough to be mistaken: the shipped rules' own measures and thresholds say so. The city
/// itself knows neither.
/// </summary>
public sealed class TwinTests
{
    private const int People = 2000;

    // What each kind of twin is a twin to. The thresholds are read from the rules.
    private static readonly Dictionary<TwinKind, (string Rule, string Measure)[]> LikeWhat = new()
    {
        [TwinKind.Courier] = [("sim-farm", "dialled")],
        [TwinKind.Clinic] = [("template-flood", "senders"), ("sim-farm", "dialled")],
        [TwinKind.Shop] = [("pass-through", "received")],
        [TwinKind.FamilyAbroad] = [("coached-transfer", "talked")],
    };

    [Fact]
    public async Task Twins_one_in_twenty_persons_pass_half_of_a_threshold_in_three_days()
    {
        Scenario town = Towns.Shipped("town.json") with
        {
            People = People,
            HistoryDays = 3,
            Days = 3,
            GangsBeginDay = 3,
            Gangs = [],
        };
        (CityRun city, TwinWatch watch) = await PlayAsync(town);
        HashSet<Person> busy = [];
        foreach ((TwinKind kind, (string Rule, string Measure)[] measures) in LikeWhat)
        {
            Person[] members = [.. city.Population.Of(kind)];
            HashSet<Person> over = [.. measures.SelectMany(measure => watch.Over.GetValueOrDefault(measure, []))];
            Person[] passed = [.. members.Where(member => over.Contains(Shown(member, city.Population)))];
            Person[] undeclared = [.. members.Where(member => !member.IsDeclared)];
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{kind}: {passed.Length} of {members.Length}, {undeclared.Length} of them undeclared");
            Assert.True(passed.Length * 3 >= undeclared.Length,
                $"{kind}: {passed.Length} of {undeclared.Length} whose trade nobody declared pass half of a threshold");
            busy.UnionWith(passed);
        }
        Assert.True(busy.Count * 20 >= People,
            $"{busy.Count} of {People} persons are twins that busy; one in 20 was expected");
    }

    // A family abroad is seen in the account of those at home.
    private static Person Shown(Person member, Population population) =>
        member.Twin == TwinKind.FamilyAbroad ? population.People[member.Contacts[0]] : member;

    private static async Task<(CityRun City, TwinWatch Watch)> PlayAsync(Scenario scenario)
    {
        RuleSet rules = ShippedRules.Load();
        Instant start = new(DateTimeOffset.Parse(scenario.Start, System.Globalization.CultureInfo.InvariantCulture)
            .ToUnixTimeMilliseconds());
        using LocalPseudonymiser pseudonymiser = new(new PseudonymKeys(new byte[32]), new MemoryVault());
        IngressFeatures ingress = new(pseudonymiser, new NameRules(new NumberPlan()));
        ScreenRun run = new(rules, start, learningMs: 86_400_000);
        TwinWatch? watch = null;
        DeciderLink link = new(run, rules, ingress)
        {
            Deciding = (plain, row) =>
            {
                watch!.See(plain, row);
                if (plain.Schema.Kind == EventKind.CallEnded) watch.SeePaying(plain, row);
            },
        };
        CityRun city = new(scenario, [.. CityRun.InstitutionsOf(scenario).Select(_ => link)], (now, _) =>
        {
            run.MoveTo(now);
            return Task.CompletedTask;
        });
        watch = new TwinWatch(rules, city.Population, run.Opened, run.Registered);
        await city.LiveHistoryAsync(progress: null, TestContext.Current.CancellationToken);
        return (city, watch);
    }
}
