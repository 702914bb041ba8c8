using Levee.Web.Http;
using Levee.Web.Shell;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Errors;

/// <summary>What stands at addresses outside the console's own: that nothing is there, and where to go.</summary>
internal static class MissingPage
{
    /// <summary>Answers every address that no screen has.</summary>
    public static void Map(ConsoleRoutes routes) => routes.Open("/{**path}", isForm: false, request =>
        Task.FromResult(PageResult.Of<ErrorPage>(new ErrorView("missing.title", request.Frame.Text["missing.outside"],
            Id: null, Meant(request.Route("path"))), StatusCodes.Status404NotFound)));

    /// <summary>
    /// The page that a short address such as <c>/live</c> means. Only names of pages come back, never what was typed.
    /// </summary>
    private static RailItem? Meant(string path) => RailItem.All.FirstOrDefault(item =>
        item.Name.Equals(path.Split('/')[0], StringComparison.OrdinalIgnoreCase));
}
