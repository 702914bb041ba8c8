using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Levee.Commands.Aml;
using Levee.Try.Columns;

namespace Levee.Commands;

/// <summary>
/// <c>levee evaluate aml</c>: how well accounts that launder money are told from others, by the rules that ship or,
/// with <c>--train</c>, by trees that the program of its own fits.
/// </summary>
internal sealed class EvaluateAmlCommand
{
    private const string Means = """
        Measures how well accounts that launder money are told from others by their transfers: by the rules that ship,
        as 'levee try' lets them decide, or with --train by boosted trees fitted to sets.

        Sets are archives (.tar, .tar.gz) or folders with nodes.csv (nodeid, isFraud) and transactions.csv
        (sourceNodeId, targetNodeId, value, time), as IBM AMLSim writes them. Labels stand on accounts; time counts
        steps of --step. A rule calls an account fraud by warning of a transfer that it pays or is paid.

        Examples:
          levee evaluate aml --test fanin.tar.gz --json
          levee evaluate aml --train cycles.tar.gz --test fanin.tar.gz --json
          levee evaluate aml --train cycles.tar.gz --folds 5 --seed 1

        A line a figure: {"task","metric","value","n"}.

        Exit: 0 measured, whatever came out; 2 a set cannot be used, and why; 3 something broke.
        """;

    private readonly Option<string[]> train = Files("--train", "Sets to learn from; without: the shipped rules");
    private readonly Option<string[]> test = Files("--test", "Sets to score");
    private readonly Option<string?> folds = new("--folds") { Description = "Folds over the sets of --train" };
    private readonly Option<string?> seed = new("--seed") { Description = "Of folds and trees" };
    private readonly Option<bool> json = new("--json") { Description = "A JSON line a figure" };
    private readonly Option<string?> step = new("--step")
    {
        Description = "How long a step is for the rules: 1h (default), 1d, 15m, 30s",
    };

    private readonly Option<string?> home = new("--home")
    {
        Description = "Folder that holds rules/, scores/ and parameters/; for the rules only",
    };

    private EvaluateAmlCommand()
    {
    }

    /// <summary>The command, ready to be added to its parent.</summary>
    public static Command Create() => new EvaluateAmlCommand().Build();

    private DetailedCommand Build()
    {
        DetailedCommand command = new("aml", Means) { train, test, folds, seed, step, home, json };
        command.Validators.Add(Check);
        command.SetAction((parsed, stop) => parsed.GetValue(train) is { Length: > 0 }
            ? FittingCommand.Program.RunAsync("evaluate", Passed(parsed), stop)
            : RunAsync(parsed, stop));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetValue(home) ?? Environment.GetEnvironmentVariable("LEVEE_HOME") ?? ".";
        AmlRules rules = new(folder, parsed.GetValue(step) ?? "1h", parsed.InvocationConfiguration.Error);
        foreach (string path in parsed.GetValue(test)!)
        {
            using AmlTables tables = AmlTables.Open(path);
            IReadOnlyDictionary<string, int> warnings = await rules.WarningsAsync(tables, stop).ConfigureAwait(false);
            foreach ((string metric, double value, long n) in AmlFigures.Of(tables.Accounts, warnings))
                Write(parsed, $"aml.{tables.Name}", metric, Math.Round(value, 6), n);
        }
        return 0;
    }

    private void Write(ParseResult parsed, string task, string metric, double value, long n) =>
        parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json)
            ? string.Create(CultureInfo.InvariantCulture, $"{{\"task\":\"{JsonEncodedText.Encode(task)}\",")
                + string.Create(CultureInfo.InvariantCulture, $"\"metric\":\"{metric}\",\"value\":{value},\"n\":{n}}}")
            : string.Create(CultureInfo.InvariantCulture, $"{task,-44} {metric,-22} {value,10:0.0000}  n {n:n0}"));

    /// <summary>The words of the command line behind the command's name.</summary>
    private static IReadOnlyList<string> Passed(ParseResult parsed) => ["evaluate", .. parsed.Tokens
        .Select(token => token.Value).SkipWhile(token => token != "aml")];

    private void Check(CommandResult parsed)
    {
        bool isTrained = parsed.GetValue(train) is { Length: > 0 };
        if (!isTrained && parsed.GetValue(test) is not { Length: > 0 })
            parsed.AddError("nothing to measure: --test FILE, or --train FILE with --folds, was expected");
        if (!isTrained && (parsed.GetValue(folds) ?? parsed.GetValue(seed)) is not null)
            parsed.AddError("--folds and --seed are of what is fitted: --train FILE was expected beside them");
        if (isTrained && (parsed.GetValue(step) ?? parsed.GetValue(home)) is not null)
            parsed.AddError("--step and --home are of the rules: they cannot stand beside --train");
        if (parsed.GetValue(step) is { } length && !MapOption.IsStep(length))
            parsed.AddError($"--step '{length}': a length such as 1h, 1d, 15m or 30s was expected");
    }

    private static Option<string[]> Files(string name, string means)
    {
        Option<string[]> files = new(name)
        {
            Description = means, HelpName = "FILE", AllowMultipleArgumentsPerToken = true,
        };
        files.Validators.Add(Mistyped.RefuseOptions);
        return files;
    }
}
