using Levee.Contracts;

namespace Levee.Casework.Access;

/// <summary>What each role may see and where it may act; the table that the console and its tests read.</summary>
public static class Screens
{
    private static readonly IReadOnlyList<Role> Everybody = Roles.All;
    private static readonly IReadOnlyList<Role> Nobody = [];

    /// <summary>Every screen there is.</summary>
    public static readonly IReadOnlyList<Screen> All =
    [
        new("now", new Words("Now", "当前"), Everybody, Nobody),
        new("queue", new Words("Queue", "待办"),
            [Role.Desk, Role.Analyst, Role.Investigator, Role.Supervisor],
            [Role.Desk, Role.Analyst, Role.Investigator, Role.Supervisor]),
        new("live", new Words("Live events", "实时事件"), [Role.Desk, Role.Analyst, Role.Engineer], Nobody),
        new("events", new Words("Verdict", "处置"),
            [Role.Desk, Role.Analyst, Role.Investigator, Role.Prosecutor, Role.Compliance],
            [Role.Desk, Role.Analyst]),
        new("subjects", new Words("Subject", "主体"), [Role.Desk, Role.Analyst, Role.Investigator], Nobody),
        new("warnings", new Words("Warnings", "预警"), [Role.Desk, Role.Analyst, Role.Supervisor],
            [Role.Desk, Role.Analyst, Role.Supervisor]),
        new("signals", new Words("Signals", "情报"), [Role.Analyst, Role.Supervisor, Role.Engineer],
            [Role.Analyst, Role.Supervisor]),
        new("rules", new Words("Rules", "规则"),
            [Role.Analyst, Role.Engineer, Role.Supervisor, Role.Compliance],
            [Role.Analyst, Role.Engineer, Role.Supervisor]),
        new("channels", new Words("Channels", "通道"), [Role.Engineer, Role.Desk], [Role.Engineer]),
        new("city", new Words("City", "模拟城市"), Everybody, [Role.Engineer]),
    ];

    /// <summary>The screen with this name, or null.</summary>
    public static Screen? Find(string name) => All.FirstOrDefault(screen => screen.Name == name);

    /// <summary>True when a person sees the screen.</summary>
    public static bool MaySee(Person person, string screen) =>
        Find(screen) is { } found && person.Roles.Any(role => found.See.Contains(role));

    /// <summary>True when a person may act there.</summary>
    public static bool MayWork(Person person, string screen) =>
        Find(screen) is { } found && person.Roles.Any(role => found.Work.Contains(role));

    /// <summary>The screen a person lands on after signing in.</summary>
    public static string LandingOf(Person person) => person.Roles.Contains(Role.Desk) ? "queue"
        : person.Roles.Contains(Role.Engineer) ? "channels"
        : "now";
}
