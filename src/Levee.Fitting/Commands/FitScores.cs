using System.CommandLine;
using System.Globalization;
using Levee.Features.Scoring.Trees;
using Levee.Fitting.Boosting;
using Levee.Fitting.Measuring;
using Levee.Fitting.Rows;
using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary><c>levee fit phones|accounts</c>: tree scorers that rules read.</summary>
internal static class FitScores
{
    private const string Means = """
        Fits a tree scorer to rows that 'levee evaluate city --rows FOLDER' wrote and writes models/trees/NAME.json
        and its card, NAME.md. What it asks stands in models/recipes/NAME.json. The file names every file by its
        SHA-256, the seed and the settings; the same files give the same file. --test scores rows of scenarios that were
        not learnt from.

        Examples:
          levee evaluate city --scenario scenarios/town.json --seed 11 --rows rows
          levee fit phones rows/phones-town-11.csv --test rows/phones-errand-town-1113.csv --date 2026-11-24
        """;

    /// <summary>The command for a model.</summary>
    public static Command Of(string name)
    {
        Argument<string[]> files = new("files") { Description = "Rows to fit to", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(Shared.RefuseOptions);
        Option<string[]> test = new("--test")
        {
            Description = "Rows of other scenarios, to measure by", HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> models = Shared.Models();
        Option<string> date = FitCommand.Date();
        Option<ulong> seed = new("--seed") { Description = "Of trees and folds", DefaultValueFactory = _ => 1 };
        Command command = new(name, Means) { files, test, models, date, seed };
        command.SetAction(parsed => Shared.Run(parsed, () => Fit(name, parsed.GetValue(models)!,
            [.. parsed.GetValue(files)!.Select(SetFile.Read)], [.. (parsed.GetValue(test) ?? []).Select(SetFile.Read)],
            parsed.GetValue(date)!, Recipes.Scores with { Seed = parsed.GetValue(seed) },
            parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static void Fit(string name, string folder, IReadOnlyList<SetFile> files, IReadOnlyList<SetFile> tests,
        string date, BoostingSettings settings, TextWriter output)
    {
        TreeRecipe recipe = RecipeOf(name, folder);
        List<ScoreRow> rows = [];
        List<TreeModelFile> read = [];
        foreach (SetFile file in files)
        {
            IReadOnlyList<ScoreRow> own = ScoreRows.Read(file, recipe);
            int frauds = own.Count(row => row.IsFraud);
            read.Add(new TreeModelFile(file.Name, file.Hash, frauds, own.Count - frauds));
            rows.AddRange(own);
        }
        NeedBoth(rows);
        TreeModel model = new ScoreFitter(recipe, settings).Fit(rows, date, read);
        TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(model));
        foreach (SetFile test in tests)
            foreach (Figure figure in Measured(scorer, test, ScoreRows.Read(test, recipe)))
                model.HeldOut[$"{figure.Task}: {figure.Metric}"] = Math.Round(figure.Value, 4);
        string path = Path.Combine(folder, "trees", name + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        byte[] written = TreeModelJson.Write(model);
        File.WriteAllBytes(path, written);
        string card = Path.Combine(folder, "trees", name + ".md");
        File.WriteAllText(card, ModelCard.Write(TreeScorer.Read(written)));
        output.WriteLine($"{name}: {rows.Count} rows of {files.Count} files, {model.Trees.Roots.Count} trees, "
            + $"sha256 {Hash256.Of(written)}; held out:");
        foreach ((string metric, double value) in model.HeldOut)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {metric,-50} {value:0.0000}"));
    }

    private static IEnumerable<Figure> Measured(TreeScorer scorer, SetFile file, IReadOnlyList<ScoreRow> rows) =>
        BinaryFigures.Of(file.Task, [.. rows.Select(row => (double)scorer.Sum(
                [.. row.Values.Select(value => double.IsNaN(value) ? TreeScorer.Unknown : (long)value)]))],
            [.. rows.Select(row => row.IsFraud)], scorer.Model.Curve[TreeScorer.Steps / 2]);

    private static void NeedBoth(IReadOnlyList<ScoreRow> rows)
    {
        int frauds = rows.Where(row => row.IsFraud).DistinctBy(row => row.Group).Count();
        int honest = rows.Where(row => !row.IsFraud).DistinctBy(row => row.Group).Count();
        if (frauds < ScoreFitter.FoldCount || honest < ScoreFitter.FoldCount)
            throw new SetException($"{frauds} subjects of gangs and {honest} honest ones: at least "
                + $"{ScoreFitter.FoldCount} of each were expected");
    }

    private static TreeRecipe RecipeOf(string name, string folder)
    {
        string path = Path.Combine(folder, "recipes", name + ".json");
        try
        {
            return TreeModelJson.ReadRecipe(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SetException($"{path}: {fault.Message}");
        }
    }
}
