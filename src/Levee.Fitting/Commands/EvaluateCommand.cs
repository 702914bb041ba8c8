using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Levee.Fitting.Measuring;

namespace Levee.Fitting.Commands;

/// <summary><c>levee evaluate texts|hosts</c>.</summary>
internal static class EvaluateCommand
{
    private const string TextsMean = """
        Measures how well texts are told apart: the shipped model, or with --train the same scorer fitted to files.

        Examples:
          levee evaluate texts --test sms.tsv
          levee evaluate texts --train sms.tsv --folds 5 --seed 1 --json
          levee evaluate texts --train a.tsv --test b.jsonl.gz --json

        Sets: 'label TAB text', CSV with LABEL and TEXT, JSON lines with text or left/right; gzip is undone. A line a
        figure: {"task","metric","value","n"}.
        """;

    private const string HostsMean = """
        Measures how well hosts are told apart by their names alone: the shipped model, or with --train the same scorer.

        Examples:
          levee evaluate hosts --test phishing.csv.gz domains.txt.gz
          levee evaluate hosts --train phishing.csv.gz domains.txt.gz --before 2022-07-01 --json

        Sets: 'date,address,...' lines are listed frauds, lines of bare hosts honest ones. --before learns from what was
        listed before that day and scores what came later; of the honest ones a fifth is held out.
        """;

    /// <summary>The command.</summary>
    public static Command Create() => new("evaluate", "Measures scorers where the truth is known.")
    {
        Of("texts", TextsMean, settings => new EvaluateTexts(settings).Run()),
        Of("hosts", HostsMean, settings => new EvaluateHosts(settings).Run()),
    };

    private static Command Of(string name, string means, Func<EvaluateSettings, IEnumerable<Figure>> run)
    {
        Option<string[]> train = Files("--train", "Sets to learn from; without: the shipped model");
        Option<string[]> test = Files("--test", "Sets to score");
        Option<int> folds = new("--folds") { Description = "Folds over the training sets, 2 to 20" };
        Option<ulong> seed = new("--seed")
        {
            Description = "Of folds and solver", DefaultValueFactory = _ => 1,
        };
        Option<int> at = new("--at")
        {
            Description = "The shipped model's score, in thousandths, from which on it is called fraud",
            DefaultValueFactory = _ => 500,
        };
        Option<string?> before = new("--before") { Description = "Learn from what was listed before yyyy-MM-dd" };
        Option<bool> json = new("--json") { Description = "A JSON line a figure" };
        Option<string> models = Shared.Models();
        Command command = new(name, means) { train, test, folds, seed, at, json, models };
        Option<bool> disguised = new("--evasions")
        {
            Description = "Recall of the frauds in --test disguised in each known way, unfolded and folded",
        };
        command.Options.Add(name == "hosts" ? before : disguised);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(test) is not { Length: > 0 } && parsed.GetValue(train) is not { Length: > 0 })
                parsed.AddError("nothing to measure: --test FILE, or --train FILE with --folds, was expected");
            if (parsed.GetValue(folds) is not 0 and (< 2 or > 20)) parsed.AddError("--folds: 2 to 20 was expected");
            if (parsed.GetValue(before) is { } day && !TryDay(day, out _))
                parsed.AddError($"--before '{day}': a day such as 2022-07-01 was expected");
        });
        command.SetAction(parsed => Shared.Run(parsed, () =>
        {
            EvaluateSettings settings = new(parsed.GetValue(train) ?? [], parsed.GetValue(test) ?? [],
                parsed.GetValue(folds), parsed.GetValue(seed), parsed.GetValue(at),
                TryDay(parsed.GetValue(before), out DateOnly day) ? day : null,
                parsed.GetValue(models)!, parsed.GetValue(json))
            {
                IsDisguised = parsed.GetValue(disguised),
            };
            foreach (Figure figure in run(settings))
                Write(parsed.InvocationConfiguration.Output, figure, settings.IsJson);
        }));
        return command;
    }

    private static Option<string[]> Files(string name, string means) =>
        new(name) { Description = means, AllowMultipleArgumentsPerToken = true };

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static void Write(TextWriter output, Figure figure, bool isJson)
    {
        double value = Math.Round(figure.Value, 6);
        output.WriteLine(isJson
            ? $"{{\"task\":{Quoted(figure.Task)},\"metric\":{Quoted(figure.Metric)},"
                + $"\"value\":{Text(value)},\"n\":{Text(figure.N)}}}"
            : string.Create(CultureInfo.InvariantCulture,
                $"{figure.Task,-44} {figure.Metric,-22} {value,10:0.0000}  n {figure.N:n0}"));
        output.Flush();
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
