using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Levee.Fitting.Commands;

/// <summary>The options of an evaluation; what one of them does not use it does not take.</summary>
internal sealed class EvaluateOptions
{
    private const int FoldsUsual = 5;

    private readonly Option<string[]> train = Files("--train", "Sets to learn from; without: the shipped model");
    private readonly Option<string[]> test = Files("--test", "Sets to score");
    private readonly Option<int> folds = new("--folds")
    {
        Description = "Folds over the training sets, 2 to 20; 5 when there is nothing to test",
    };

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "Of folds and solver", DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> at = new("--at")
    {
        Description = "The shipped model's score, in thousandths, from which on it is called fraud",
        DefaultValueFactory = _ => 500,
    };

    private readonly Option<string?> before = new("--before")
    {
        Description = "Learn from what was listed before yyyy-MM-dd",
    };

    private readonly Option<bool> disguised = new("--evasions")
    {
        Description = "Recall of the frauds in --test disguised in each known way, unfolded and folded",
    };

    private readonly Option<string> turns = new("--turns")
    {
        Description = "Whose turns are read: caller or both", DefaultValueFactory = _ => "caller",
    };

    private readonly Option<bool> json = new("--json") { Description = "A JSON line a figure" };
    private readonly Option<string> models = Shared.Models();

    /// <summary>Adds to a command what it uses, and what makes its use wrong.</summary>
    public void AddTo(Command command)
    {
        Option[] shared = [train, test, folds, seed, json];
        Option[] own = command.Name switch
        {
            "texts" => [at, models, disguised],
            "hosts" => [at, models, before],
            "calls" => [at, models, turns],
            _ => [],
        };
        foreach (Option option in shared.Concat(own)) command.Options.Add(option);
        turns.AcceptOnlyFromAmong("caller", "both");
        command.Validators.Add(Check);
    }

    /// <summary>What was asked.</summary>
    public EvaluateSettings Read(ParseResult parsed)
    {
        bool isDayGiven = TryDay(parsed.GetValue(before), out DateOnly day);
        string[] scored = parsed.GetValue(test) ?? [];
        int cut = parsed.GetValue(folds);
        return new EvaluateSettings(parsed.GetValue(train) ?? [], scored,
            cut == 0 && scored.Length == 0 && !isDayGiven ? FoldsUsual : cut,
            parsed.GetValue(seed), parsed.GetValue(at), isDayGiven ? day : null,
            parsed.GetValue(models)!, parsed.GetValue(json))
        {
            IsDisguised = parsed.GetValue(disguised),
            AreBothRead = parsed.GetValue(turns) == "both",
        };
    }

    private void Check(CommandResult parsed)
    {
        bool isTrained = parsed.GetValue(train) is { Length: > 0 };
        if (parsed.GetValue(test) is not { Length: > 0 } && !isTrained)
            parsed.AddError("nothing to measure: --test FILE, or --train FILE with --folds, was expected");
        if (parsed.GetValue(folds) is not 0 and (< 2 or > 20)) parsed.AddError("--folds: 2 to 20 was expected");
        if (parsed.GetValue(folds) is not 0 && !isTrained)
            parsed.AddError("--folds cuts training sets: --train FILE was expected beside it");
        if (parsed.Command.Options.Contains(before) && parsed.GetValue(before) is { } text && !TryDay(text, out _))
            parsed.AddError($"--before '{text}': a day such as 2022-07-01 was expected");
    }

    private static Option<string[]> Files(string name, string means)
    {
        Option<string[]> files = new(name)
        {
            Description = means, HelpName = "FILE", AllowMultipleArgumentsPerToken = true,
        };
        files.Validators.Add(Shared.RefuseOptions);
        return files;
    }

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
