using System.Globalization;
using System.Text;
using Levee.Features.Scoring.Trees;

namespace Levee.Fitting.Rows;

/// <summary>Writes what people should know of a tree scorer before they use it, out of its file alone.</summary>
internal static class ModelCard
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The card as Markdown.</summary>
    public static string Write(TreeScorer scorer)
    {
        TreeModel model = scorer.Model;
        StringBuilder card = new();
        card.Append(Invariant, $"# Model `{model.Name}`\n\n")
            .Append("Written by `levee fit` out of the model's file; fit again rather than edit.\n\n")
            .Append(Invariant, $"Scores a **{model.Subject}**, in thousandths: how probable fraud is if frauds and ")
            .Append("honest ones were equally many. Read in rules as ")
            .Append(Invariant, $"`score('{model.Name}', subject)`.\n\n")
            .Append(Invariant, $"- File: `models/trees/{model.Name}.json`, SHA-256 `{scorer.Hash}`, {model.Date}\n")
            .Append(Invariant, $"- {model.Trees.Roots.Count} trees, {model.Trees.Input.Count} nodes; ")
            .AppendJoin(", ", model.Settings.Select(pair => string.Create(Invariant, $"{pair.Key} {pair.Value}")))
            .Append("\n\n## Limits\n").Append(model.LimitsEn).Append("\n\n").Append(model.LimitsZh)
            .Append("\n\n## What it asks\n| input | measure | may only | needs |\n|---|---|---|---|\n");
        foreach (TreeInput input in model.Inputs)
            card.Append(Invariant, $"| {input.Name}: {input.En} ({input.Zh}) | `{input.Measure}` | ")
                .Append(input.Monotone switch { 1 => "raise it", -1 => "lower it", _ => "do either" })
                .Append(Invariant, $" | {(input.Least is { } least ? $"at least {least}" : "")} |\n");
        card.Append("\n## What it was fitted to\n| file | SHA-256 | frauds | honest |\n|---|---|---|---|\n");
        foreach (TreeModelFile file in model.Files)
            card.Append(Invariant, $"| {file.Name} | `{file.Sha256}` | {file.Frauds:n0} | {file.Honest:n0} |\n");
        card.Append("\n## How it did on what it did not learn from\n")
            .Append("Named files are scenarios it never saw; the others are folds in which no subject stands on both ")
            .Append("sides. The cut is the score 500.\n\n| figure | value |\n|---|---|\n");
        foreach ((string figure, double value) in model.HeldOut)
            card.Append(Invariant, $"| {figure} | {value:0.0000} |\n");
        return card.ToString();
    }
}
