using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Web.Access;
using Levee.Web.Http;

namespace Levee.Web.Subjects;

/// <summary>
/// The page of one subject, by its pseudonym. It is shown only for a reason, an entry that names the subject, and
/// only after the look was journaled.
/// </summary>
internal sealed class SubjectScreen(ConsoleParts parts, AccessLog log)
{
    /// <summary>Its name among the screens.</summary>
    public const string Screen = "subjects";

    private readonly SubjectGrounds grounds = new(parts);
    private readonly SubjectReader reader = new(parts);
    private readonly KeptQuestion kept = new(parts.Node, parts.Time);

    public void Map(ConsoleRoutes routes) => routes.Page("/console/subjects/{id}", Screen, ShowAsync);

    private async Task<PageResult> ShowAsync(PageRequest request)
    {
        if (!SubjectId.TryParse(request.Route("id"), out SubjectId id)) return PageResult.Missing;
        string? entry = request.Query("for");
        if (grounds.Find(entry, id) is not { } subject)
            return PageResult.Of<ReasonPage>(new ReasonView($"/console/subjects/{id}", entry is not null));
        AccessAnswer access = await log.ViewAsync(request, subject, entry!);
        if (access.Entry is null) return AccessLog.NotShown(request, access);
        SubjectKept? answer = await kept.AskAsync(subject, request.Context.RequestAborted);
        return PageResult.Of<SubjectPage>(
            reader.View(request, subject, (entry!, grounds.PathOf(entry!) ?? ""), access, answer));
    }
}
