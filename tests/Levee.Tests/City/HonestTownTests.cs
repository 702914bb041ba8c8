using Levee.City;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Tests.Engine;
using Levee.Tests.Features;
using Levee.Tests.Rules;

namespace Levee.Tests.City;

/// <summary>A town without a gang: a rule that takes a trade or a habit for fraud warns here by the thousand.</summary>
public sealed class HonestTownTests
{
    // One in two thousand: ten times what a desk can bear, and a hundredth of what a wrong rule does.
    private const int EventsPerWarning = 2000;

    [Fact]
    public async Task Town_without_a_gang_is_hardly_warned_about()
    {
        Scenario town = Towns.Shipped("town.json") with { People = 500, HistoryDays = 4, Days = 4, Gangs = [] };
        RuleSet rules = ShippedRules.Load();
        Instant start = new(DateTimeOffset.Parse(town.Start, System.Globalization.CultureInfo.InvariantCulture)
            .ToUnixTimeMilliseconds());
        using LocalPseudonymiser pseudonymiser = new(new PseudonymKeys(new byte[32]), new MemoryVault());
        ScreenRun run = new(rules, start, learningMs: 86_400_000);
        int events = 0;
        DeciderLink link = new(run, rules, new IngressFeatures(pseudonymiser, new NameRules(new NumberPlan())))
        {
            Deciding = (_, _) => events++,
        };
        CityRun city = new(town, [.. CityRun.InstitutionsOf(town).Select(_ => (ISourceLink)link)], (now, _) =>
        {
            run.MoveTo(now);
            return Task.CompletedTask;
        });
        await city.LiveHistoryAsync(progress: null, TestContext.Current.CancellationToken);
        Verdict[] warned = [.. run.Verdicts.Where(verdict => verdict.Step >= Step.Warn)];
        string byRule = string.Join(", ", warned.SelectMany(verdict => verdict.Hits)
            .CountBy(hit => rules.Rules[hit.Rule].Document.Id).OrderByDescending(rule => rule.Value));
        TestContext.Current.TestOutputHelper?.WriteLine($"{warned.Length} of {events}: {byRule}");
        Assert.True(events > 20_000, $"{events} events are no town");
        Assert.True(warned.Length * EventsPerWarning <= events, $"{warned.Length} of {events} warned: {byRule}");
    }
}
