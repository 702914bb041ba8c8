using Levee.Contracts;
using Levee.Web.Errors;
using Levee.Web.Http;
using Levee.Web.Shell;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Help;

/// <summary>
/// The list of keys, and the search box: an entry's position or a page's name. What is typed never stands in a URL.
/// </summary>
internal static class HelpScreen
{
    public static void Map(ConsoleRoutes routes)
    {
        routes.Page("/console/help", ConsoleRoutes.Everybody,
            _ => Task.FromResult(PageResult.Of<HelpPage>(new HelpView())));
        routes.Form("/console/find", ConsoleRoutes.Everybody, FindAsync);
    }

    private static async Task<PageResult> FindAsync(PageRequest request)
    {
        string asked = (await request.FormAsync("q") ?? "").Trim();
        if (EffectId.TryParse(asked, out EffectId id))
        {
            string entry = id.Partition.At(id.Position);
            if (id.Partition == PartitionName.Screen) return PageResult.Go($"/console/events/{entry}");
            if (id.Partition == PartitionName.Desk) return PageResult.Go($"/console/warnings/{entry}");
        }
        RailItem? page = RailItem.For(request.Frame).FirstOrDefault(item => asked.Length > 0
            && request.Frame.Text["rail." + item.Name].Contains(asked, StringComparison.OrdinalIgnoreCase));
        return page is not null
            ? PageResult.Go(page.Path)
            : PageResult.Of<ErrorPage>(new ErrorView("missing.title", request.Frame.Text["find.none"], Id: null),
                StatusCodes.Status404NotFound);
    }
}
