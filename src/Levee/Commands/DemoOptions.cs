using System.CommandLine;
using Levee.Demo;

namespace Levee.Commands;

/// <summary>The options of <c>levee demo</c>.</summary>
internal sealed class DemoOptions
{
    private readonly Option<string?> scenario = Shared.Scenario();

    private readonly Option<string> home = Shared.Home("rules/, scores/, parameters/, law/ and scenarios/");

    private readonly Option<string?> data = new("--data") { Description = "An empty folder to keep everything in" };

    private readonly Option<Uri> api = Shared.Api();

    private readonly Option<Uri> console = Shared.Console();

    private readonly Option<Uri?> portal = Shared.Portal("default: port 5082 when the console is on 5081");

    private readonly Option<double> speed = new("--speed")
    {
        Description = "Simulated seconds a second, 1 to 600", DefaultValueFactory = _ => 60,
    };

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        speed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is < 1 or > 600) result.AddError("--speed: 1 to 600 was expected");
        });
        foreach (Option option in (Option[])[scenario, home, data, api, console, portal, speed])
            command.Options.Add(option);
    }

    /// <summary>What was given.</summary>
    public DemoSettings Read(ParseResult parsed) => new(
        Shared.ScenarioIn(parsed.GetValue(home)!, parsed.GetValue(scenario)),
        parsed.GetValue(home)!, parsed.GetValue(data), parsed.GetValue(api)!, parsed.GetValue(console)!,
        parsed.GetValue(portal) ?? Beside(parsed.GetValue(console)!), parsed.GetValue(speed));

    /// <summary>A portal only beside the usual console: whoever moves that chooses this too.</summary>
    private static Uri? Beside(Uri console) => console.Port == 5081 ? new Uri("http://127.0.0.1:5082") : null;
}
