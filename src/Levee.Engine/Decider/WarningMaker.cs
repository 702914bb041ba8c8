using Levee.Contracts.Effects;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Engine.Decider;

/// <summary>Makes the warning that a verdict of warn or above asks for: one an event, to its anchor.</summary>
internal static class WarningMaker
{
    internal static WarningRaised Make(EventRow row, Verdict verdict, RuleSet rules, ScreenState state)
    {
        RuleHit heaviest = VerdictSentences.ByWeight(rules, verdict)[0];
        Rule rule = rules.Rules[heaviest.Rule];
        int warned = row[row.Schema.Anchor];
        int counterpart = Counterparts.RoleOf(row.Kind) is { } role ? row[role] : 0;
        return new WarningRaised
        {
            Numbers = [warned, counterpart], Level = LevelOf(row.Kind), Event = row.Kind, Step = verdict.Step,
            Rule = rule.Document.Id, Typology = rule.Document.Typology.Count > 0 ? rule.Document.Typology[0] : "",
            Home = state.Facts.Links.HomeOf(warned) ?? row.Source, EventSource = row.Source,
            EventSequence = row.Sequence.Major, EventExternalId = row.ExternalId,
            BecauseEn = VerdictSentences.English(rules, verdict, state.Facts.Currency),
            BecauseZh = VerdictSentences.Chinese(rules, verdict, state.Facts.Currency),
            AdviceEn = rule.Document.WarningEn, AdviceZh = rule.Document.WarningZh, Late = verdict.Late,
        };
    }

    // By how far it has gone: contact, engagement, about to pay or paying.
    private static WarningLevel LevelOf(EventKind kind) => kind switch
    {
        EventKind.Payment => WarningLevel.High,
        EventKind.Call or EventKind.Text or EventKind.Visit => WarningLevel.Low,
        _ => WarningLevel.Medium,
    };
}
