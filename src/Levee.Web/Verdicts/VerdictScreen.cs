using Levee.Contracts;
using Levee.Web.Access;
using Levee.Web.Http;

namespace Levee.Web.Verdicts;

/// <summary>The page of one event and its verdict.</summary>
internal sealed class VerdictScreen(ConsoleParts parts, AccessLog log)
{
    private readonly VerdictReader reader = new(parts);
    private readonly WhatIf whatIf = new(parts);

    public void Map(ConsoleRoutes routes) => routes.Page("/console/events/{entry}", "events", ShowAsync);

    private async Task<PageResult> ShowAsync(PageRequest request)
    {
        string entry = request.Route("entry");
        if (!EffectId.TryParse(entry, out EffectId id) || id.Partition != PartitionName.Screen
            || entry != id.Partition.At(id.Position)) return PageResult.Missing;
        if (reader.Find(id.Position) is not { } found) return PageResult.Missing;
        AccessAnswer answer = await log.ViewAsync(request, reader.AnchorOf(found.Row), entry);
        if (answer.Entry is null) return AccessLog.NotShown(request, answer);
        VerdictView view = reader.View(found, request.Frame, answer.Entry, answer.Purpose);
        return PageResult.Of<VerdictPage>(view with { WhatIf = whatIf.View(found.Row, request) });
    }
}
