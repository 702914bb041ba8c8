using System.CommandLine;

namespace Levee.Commands;

/// <summary>The options of <c>levee evaluate city</c>.</summary>
internal sealed class EvaluateOptions
{
    private readonly Option<string?> scenario = Shared.Scenario();

    private readonly Option<string> home = Shared.Home("rules/, scores/, parameters/, law/ and scenarios/");

    private readonly Option<int?> seed = new("--seed") { Description = "Another seed than the file's" };

    private readonly Option<long> step = new("--step-ms")
    {
        Description = "Simulated milliseconds a step while a gang is at work, 100 to 600000",
        DefaultValueFactory = _ => 10_000,
    };

    private readonly Option<string?> rows = new("--rows")
    {
        Description = "A folder: for each of models/recipes what the node knew at each event, and the truth, "
            + "for 'levee fit'",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> json = Shared.Json();

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        step.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() is < 100 or > 600_000)
                result.AddError("--step-ms: 100 to 600000 was expected");
        });
        foreach (Option option in (Option[])[scenario, home, seed, step, rows, json]) command.Options.Add(option);
    }

    /// <summary>What was given.</summary>
    public EvaluateSettings Read(ParseResult parsed) => new(
        Shared.ScenarioIn(parsed.GetValue(home)!, parsed.GetValue(scenario)),
        parsed.GetValue(home)!, parsed.GetValue(seed), parsed.GetValue(step), parsed.GetValue(json),
        parsed.GetValue(rows));
}
