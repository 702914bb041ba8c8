using Levee.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Portal;

/// <summary>Checks a number, link, account or message; posted, so that the question stands in no address.</summary>
internal sealed class CheckScreen(PortalParts parts)
{
    private const int TypedMax = 4_000;
    private readonly CheckLists lists = new(parts);
    private readonly Allowances checks = new(perMinute: 20, burst: 20, parts.Time);

    public void Map(PortalRoutes routes)
    {
        routes.Page("/check", request => Task.FromResult(PageResult.Of<CheckPage>(new CheckView(
            KindOf(request.Context.Request.Query["kind"].ToString()), "", Fault: null, []))));
        routes.Form("/check", AskAsync);
    }

    private async Task<PageResult> AskAsync(PortalRequest request)
    {
        if (!checks.TryTake(ClientAddress.Of(request.Context)))
            return PortalRoutes.Error(request.Frame, "portal.often", StatusCodes.Status429TooManyRequests);
        string typed = await request.FormAsync("value");
        CheckKind kind = KindOf(await request.FormAsync("kind"));
        CheckView view = typed.Length > TypedMax
            ? new CheckView(kind, "", request.Frame.Text["portal.large"], [])
            : lists.Ask(kind, typed, request.Frame.Text);
        return PageResult.Of<CheckPage>(
            view, view.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static CheckKind KindOf(string word) =>
        Enum.TryParse(word, ignoreCase: true, out CheckKind kind) && Enum.IsDefined(kind) ? kind : CheckKind.Number;
}
