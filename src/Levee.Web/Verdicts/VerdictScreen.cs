using Levee.Casework.Rules;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Live;
using Levee.Web.Rules;

namespace Levee.Web.Verdicts;

/// <summary>The page of one event and its verdict.</summary>
internal sealed class VerdictScreen(ConsoleParts parts, AccessLog log, RuleLives lives)
{
    private readonly VerdictReader reader = new(parts);
    private readonly WhatIf whatIf = new(parts);

    private readonly VerdictLabels labels = new(parts, lives);

    public void Map(ConsoleRoutes routes)
    {
        routes.Page("/console/events/{entry}", "events", ShowAsync);
        routes.Form("/console/events/{entry}/label", "events", LabelAsync);
    }

    private async Task<PageResult> ShowAsync(PageRequest request)
    {
        if (Find(request) is not { } found) return PageResult.Missing;
        string entry = PartitionName.Screen.At(found.Row.Position);
        AccessAnswer answer = await log.ViewAsync(request, reader.AnchorOf(found.Row), entry);
        if (answer.Entry is null) return AccessLog.NotShown(request, answer);
        VerdictView view = reader.View(found, request.Frame, answer.Entry, answer.Purpose);
        return PageResult.Of<VerdictPage>(view with
        {
            WhatIf = whatIf.View(found.Row, request),
            Labels = labels.Of(found.Row.Position, found.Row.Verdict, request.Signed.Person),
            LabelRefused = request.Query("refused") is { } code ? Refusals.WordsOf(code, RuleTable.Table) : null,
        });
    }

    private async Task<PageResult> LabelAsync(PageRequest request) => Find(request) is { } found
        ? await labels.TakeAsync(request, found.Row.Position, found.Row.Verdict)
        : PageResult.Missing;

    private (LiveRow Row, Batch Batch, int Index)? Find(PageRequest request)
    {
        string entry = request.Route("entry");
        bool isVerdict = EffectId.TryParse(entry, out EffectId id) && id.Partition == PartitionName.Screen
            && entry == id.Partition.At(id.Position);
        return isVerdict ? reader.Find(id.Position) : null;
    }
}
