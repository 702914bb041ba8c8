using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Levee.Fitting.Measuring;
using Levee.Fitting.Sets;

namespace Levee.Fitting.Commands;

/// <summary><c>levee evaluate texts|hosts|phones|calls</c>.</summary>
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

    private const string PhonesMean = """
        Measures how well boosted trees tell phone users apart by what a network knows of them. No phone model ships:
        it learns from --train.

        Examples:
          levee evaluate phones --train phones.csv.gz --folds 5 --seed 1
          levee evaluate phones --train phones.csv.gz --test others.csv.gz --json

        Sets: CSV with phone_no_m, label (1 fraud, 0 honest) and columns of numbers, a cell empty where a number is not
        known; gzip is undone. A column 'set' may say test: such lines are never learnt from. A phone learnt from is
        never scored.
        """;

    private const string CallsMean = """
        Measures how well what is said in a call tells fraud, and which type: the shipped text model on the caller's
        turns, or with --train the same scorer fitted to files.

        Examples:
          levee evaluate calls --test dialogues.jsonl.gz
          levee evaluate calls --train dialogues.jsonl.gz --folds 5 --seed 1 --json
          levee evaluate calls --train a.jsonl.gz --test b.jsonl.gz --turns both --json

        Sets: JSON lines with left (the caller's turns), right (the others), label (fraud or normal), fraud_type. Types
        are told apart among frauds, and only with --train: the shipped model does not know them.
        """;

    private const string AccountsMean = """
        Measures how well boosted trees tell accounts that launder money from others by their transfers. No model ships:
        it learns from --train. Without --train 'levee evaluate aml' measures the shipped rules instead.

        Examples:
          levee evaluate aml --train cycles.tar.gz --test fanin.tar.gz --json
          levee evaluate aml --train cycles.tar.gz --folds 5 --seed 1
          levee evaluate aml --test fanin.tar.gz --json

        Sets: archives (.tar, .tar.gz) or folders with nodes.csv (nodeid, isFraud) and transactions.csv (sourceNodeId,
        targetNodeId, value, time), as IBM AMLSim writes them. Labels stand on accounts; time counts steps.
        """;

    /// <summary>The command.</summary>
    public static Command Create() => new("evaluate", "Measures scorers where the truth is known.")
    {
        Of("texts", TextsMean, settings => new EvaluateTexts(settings).Run()),
        Of("hosts", HostsMean, settings => new EvaluateHosts(settings).Run()),
        Of("phones", PhonesMean, settings => new EvaluatePhones(settings).Run()),
        Of("aml", AccountsMean, settings => new EvaluateAccounts(settings).Run()),
        Of("calls", CallsMean, settings => new EvaluateTexts(settings, CallSet.Reader(settings.AreBothRead)).Run()),
    };

    private static Command Of(string name, string means, Func<EvaluateSettings, IEnumerable<Figure>> run)
    {
        EvaluateOptions options = new();
        Command command = new(name, means);
        options.AddTo(command);
        command.SetAction(parsed => Shared.Run(parsed, () =>
        {
            EvaluateSettings settings = options.Read(parsed);
            foreach (Figure figure in run(settings))
                Write(parsed.InvocationConfiguration.Output, figure, settings.IsJson);
        }));
        return command;
    }

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
