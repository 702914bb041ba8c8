using Levee.Casework.Access;

namespace Levee.Web.Shell;

/// <summary>A screen in the rail.</summary>
/// <param name="Name">Its name in <see cref="Screens"/>; the text is <c>rail.NAME</c>.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Letter">The key after <c>g</c>.</param>
public sealed record RailItem(string Name, string Path, char Letter)
{
    /// <summary>The help page, which everyone signed in sees.</summary>
    public const string Help = "help";

    /// <summary>Every screen of the rail, in its order.</summary>
    public static readonly IReadOnlyList<RailItem> All =
    [
        new("now", "/console", 'n'), new("live", "/console/live", 'l'), new("warnings", "/console/warnings", 'w'),
        new("signals", "/console/signals", 's'), new("rules", "/console/rules", 'r'),
        new("city", "/console/city", 'c'), new(Help, "/console/help", 'h'),
    ];

    /// <summary>The screens that exist for whoever sees this frame.</summary>
    public static IEnumerable<RailItem> For(PageFrame frame) => All.Where(item => frame.Person is { } person
        && (item.Name == Help || Screens.MaySee(person, item.Name)) && (item.Name != "city" || frame.HasCity));
}
