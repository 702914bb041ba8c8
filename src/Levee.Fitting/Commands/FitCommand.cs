using System.CommandLine;
using System.Globalization;
using Levee.Fitting.Measuring;
using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary><c>levee fit texts|hosts|phones|accounts</c>.</summary>
internal static class FitCommand
{
    private const string Means = """
        Fits the scorer to files and writes its description and weights to models/. The description names every file by
        its SHA-256. Fit only to sets whose licence lets a shipped model be made of them.

        Examples:
          levee fit texts data/texts/own.tsv sms.tsv dialogues.jsonl.gz --date 2026-11-24
          levee fit hosts scams.csv.gz domains.txt.gz
        """;

    /// <summary>The command.</summary>
    public static Command Create() => new("fit", "Fits the scorers of texts, hosts, phones and accounts.")
    {
        Of("texts", FitTexts),
        Of("hosts", FitHosts),
        FitScores.Of("phones"),
        FitScores.Of("accounts"),
    };

    /// <summary>The day that a model says it was fitted on.</summary>
    internal static Option<string> Date() => new("--date")
    {
        Description = "The date written in the description",
        DefaultValueFactory = _ => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static Command Of(string name, Func<IReadOnlyList<SetFile>, List<FittedFile>, Weighed> read)
    {
        Argument<string[]> files = new("files") { Description = "Sets to fit to", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(Shared.RefuseOptions);
        Option<string> models = Shared.Models();
        Option<string> date = Date();
        Command command = new(name, Means) { files, models, date };
        command.SetAction(parsed => Shared.Run(parsed, () => Fit(
            name, [.. parsed.GetValue(files)!.Select(SetFile.Read)], read,
            parsed.GetValue(models)!, parsed.GetValue(date)!, parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static void Fit(string name, IReadOnlyList<SetFile> files,
        Func<IReadOnlyList<SetFile>, List<FittedFile>, Weighed> read, string folder, string date, TextWriter output)
    {
        List<FittedFile> counted = [];
        Weighed weighed = read(files, counted);
        SolverSettings settings = name == "texts" ? Recipes.ShippedTexts : Recipes.ShippedHosts;
        byte[] weights = Fitter.Fit(weighed.Examples, weighed.IsFraud, weighed.Weights, settings, out double[] heldOut);
        Figure[] figures = [.. BinaryFigures.Of(name, heldOut, weighed.IsFraud, least: 0)];
        byte[] description = ModelDescription.Write(name, date, counted, settings, figures, weights);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".weights"), weights);
        File.WriteAllBytes(Path.Combine(folder, name + ".json"), description);
        output.WriteLine($"{name}: {weighed.Examples.Count} examples of {files.Count} files; held out:");
        foreach (Figure figure in figures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {figure.Metric,-22} {figure.Value:0.0000}  n {figure.N:n0}"));
    }

    private static Weighed FitTexts(IReadOnlyList<SetFile> files, List<FittedFile> counted)
    {
        Weighed weighed = new();
        Examples examples = new();
        foreach (SetFile file in files)
        {
            IReadOnlyList<TextSample> samples = TextSet.Read(file);
            TextTraining.Add(file, samples, examples, weighed);
            int frauds = samples.Count(sample => sample.IsFraud);
            counted.Add(new FittedFile(file.Name, file.Hash, frauds, samples.Count - frauds));
        }
        return weighed;
    }

    private static Weighed FitHosts(IReadOnlyList<SetFile> files, List<FittedFile> counted)
    {
        Weighed weighed = new();
        Examples examples = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        HostTraining.AddOwn(seen, examples, weighed);
        foreach (SetFile file in files)
        {
            IReadOnlyList<HostSample> samples = HostSet.Read(file);
            foreach (HostSample sample in samples)
                if (seen.Add(sample.Host))
                    weighed.Add(examples.OfHost(sample.Host), sample.IsFraud, 1);
            int frauds = samples.Count(sample => sample.IsFraud);
            counted.Add(new FittedFile(file.Name, file.Hash, frauds, samples.Count - frauds));
        }
        return weighed;
    }
}
