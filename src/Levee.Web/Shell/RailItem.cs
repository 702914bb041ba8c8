using Levee.Web.SignIn;

namespace Levee.Web.Shell;

/// <summary>A screen in the rail.</summary>
/// <param name="Name">Its name; the text is <c>rail.NAME</c>.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Letter">The key after <c>g</c>.</param>
/// <param name="Roles">Who sees it.</param>
public sealed record RailItem(string Name, string Path, char Letter, ConsoleRoles Roles)
{
    /// <summary>Live events: desk, analyst, engineer.</summary>
    public const ConsoleRoles LiveRoles = ConsoleRoles.Desk | ConsoleRoles.Analyst | ConsoleRoles.Engineer;

    /// <summary>A verdict's page: everyone who answers for acts; the engineer sees no subject's page.</summary>
    public const ConsoleRoles VerdictRoles = ConsoleRoles.Desk | ConsoleRoles.Analyst | ConsoleRoles.Investigator
        | ConsoleRoles.Prosecutor | ConsoleRoles.Compliance;

    /// <summary>Warnings: desk, analyst, supervisor.</summary>
    public const ConsoleRoles WarningRoles = ConsoleRoles.Desk | ConsoleRoles.Analyst | ConsoleRoles.Supervisor;

    /// <summary>Every screen of the rail, in its order.</summary>
    public static readonly IReadOnlyList<RailItem> All =
    [
        new("now", "/console", 'n', ConsoleRoles.All),
        new("live", "/console/live", 'l', LiveRoles),
        new("warnings", "/console/warnings", 'w', WarningRoles),
        new("city", "/console/city", 'c', ConsoleRoles.All),
        new("help", "/console/help", 'h', ConsoleRoles.All),
    ];

    /// <summary>The screens that exist for whoever sees this frame.</summary>
    public static IEnumerable<RailItem> For(PageFrame frame) => All.Where(item =>
        frame.Person is { } person && person.Is(item.Roles) && (item.Name != "city" || frame.HasCity));
}
