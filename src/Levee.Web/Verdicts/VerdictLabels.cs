using Levee.Casework.Access;
using Levee.Casework.Rules;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Rules;

namespace Levee.Web.Verdicts;

/// <summary>Right, wrong or unsure: what a person says of the rules that spoke in a verdict.</summary>
internal sealed class VerdictLabels(ConsoleParts parts, RuleLives lives)
{
    /// <summary>The question about each rule that spoke; none when their rule set is not known any more.</summary>
    public IReadOnlyList<LabelForm> Of(Position position, Verdict? verdict, Person person)
    {
        if (verdict is null || parts.RuleSets.Find(verdict.Rules) is not { } rules) return [];
        var all = lives.All();
        List<LabelForm> forms = [];
        foreach (Rule rule in verdict.Hits.Select(hit => rules.Rules[hit.Rule]))
        {
            WorkflowInstance life = lives.Of(rule, all);
            string mine = lives.LabelsOf(life)
                .FirstOrDefault(label => label.Verdict == position && label.Who == person.Id)?.Says ?? "";
            Refusal? refusal = lives.OptionsOf(life, person)
                .First(option => option.Command.Name == RuleCommands.Label).Refusal;
            forms.Add(new LabelForm(rule.Document.Id, new Words(rule.Document.TitleEn, rule.Document.TitleZh),
                LabelSample.IsDrawn(position, lives.SampleOf(life)), mine, refusal?.Words));
        }
        return forms;
    }

    /// <summary>Takes a label; <paramref name="verdict"/> is the one at the position.</summary>
    public async Task<PageResult> TakeAsync(PageRequest request, Position position, Verdict? verdict)
    {
        string? id = await request.FormAsync("rule"), says = await request.FormAsync(RuleEvidence.Says);
        if (verdict is null || says is null || parts.RuleSets.Find(verdict.Rules) is not { } rules
            || verdict.Hits.Select(hit => rules.Rules[hit.Rule])
                .FirstOrDefault(rule => rule.Document.Id == id) is not { } rule) return PageResult.Missing;
        string entry = PartitionName.Screen.At(position);
        DeskAnswer said = await lives.PostAsync(request, rule, RuleCommands.Label, new Dictionary<string, string>
        {
            [RuleEvidence.Verdict] = entry, [RuleEvidence.Says] = says,
        });
        if (said.Answer is not { } answer)
            return AccessLog.NotShown(request, new AccessAnswer(Entry: null, Purpose: "", said.Reason));
        return PageResult.Go(answer.Outcome is { IsAccepted: false } refused
            ? $"/console/events/{entry}?refused={Uri.EscapeDataString(refused.Refusal)}"
            : $"/console/events/{entry}");
    }
}
