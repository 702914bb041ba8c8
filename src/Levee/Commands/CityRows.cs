using System.Globalization;
using System.Text;
using Levee.City;
using Levee.Commands.Files;
using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Engine.Decider;
using Levee.Features.Scoring.Trees;

namespace Levee.Commands;

/// <summary>
/// Rows to fit a tree scorer to, out of a city: what the node knew of a subject as of just before an event, read from
/// its journal, and beside it what only the city knows.
/// </summary>
internal sealed class CityRows
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private readonly TreeRecipe recipe;
    private readonly CityRun city;
    private readonly EventSchema on;
    private readonly EventRole by;
    private readonly ScoreRecorder recorder;
    private readonly Dictionary<long, bool> truths = [];

    /// <summary>
    /// Listens to a city from its beginning; throws <see cref="CommandException"/> when the recipe asks for what cannot
    /// be measured.
    /// </summary>
    public CityRows(TreeRecipe recipe, CityRun city)
    {
        this.recipe = recipe;
        this.city = city;
        on = EventSchemas.Find(recipe.On) ?? throw Fault($"'{recipe.On}' is no kind of event");
        by = on.FindRole(recipe.By) ?? throw Fault($"'{recipe.By}' is no role of {recipe.On}");
        recorder = RecorderOf();
        city.Heard += Hear;
    }

    /// <summary>The recipes of a home; throws <see cref="CommandException"/> with what is wrong with one.</summary>
    public static IReadOnlyList<TreeRecipe> Recipes(string home)
    {
        string folder = Path.Combine(home, "models", "recipes");
        return [.. (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json") : [])
            .Order(StringComparer.Ordinal).Select(path =>
            {
                try
                {
                    return TreeModelJson.ReadRecipe(FileFault.ReadAll(path));
                }
                catch (FormatException fault)
                {
                    throw new CommandException($"{path}: {fault.Message}");
                }
            })];
    }

    /// <summary>Writes the rows of a finished run to a folder; says to which file, and how many.</summary>
    public (string Path, int Count) Write(Node node, string folder, string scenario, int seed)
    {
        StringBuilder lines = new();
        lines.Append("group,label,").AppendJoin(',', recipe.Inputs.Select(input => input.Name)).Append('\n');
        string group = string.Create(Invariant, $"{scenario}/{seed}/");
        int count = 0;
        foreach (Batch batch in node.Read(PartitionName.Screen, new Position(1)))
            recorder.Take(batch, (position, _, subject, inputs) =>
            {
                if (!truths.TryGetValue(position.Value, out bool isFraud)) return;
                lines.Append(group).Append(Invariant, $"{subject},{(isFraud ? 1 : 0)}");
                foreach (long value in inputs)
                    if (value == TreeScorer.Unknown) lines.Append(',');
                    else lines.Append(Invariant, $",{value}");
                lines.Append('\n');
                count++;
            });
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, string.Create(Invariant, $"{recipe.Name}-{scenario}-{seed}.csv"));
        File.WriteAllText(path, lines.ToString());
        return (path, count);
    }

    private ScoreRecorder RecorderOf()
    {
        try
        {
            return new ScoreRecorder(recipe.Draft(), recipe.On, recipe.By);
        }
        catch (FormatException fault)
        {
            throw Fault(fault.Message);
        }
    }

    // Payments that are done repeat what was asked.
    private void Hear(PlainEvent heard, string verdict, bool hasGang)
    {
        if (heard.Schema != on || heard[by] is not { } identifier) return;
        if (on.Kind == EventKind.Payment && heard[PaymentEvent.State] != PaymentEvent.State["asked"]) return;
        // Nobody of the city has the number: a gang made it up.
        bool isFraud = city.IsFraud(identifier) ?? (hasGang && on.Kind == EventKind.Call);
        // Where a gang pays somebody else's account it may be rented, a victim's or a firm's: nothing is learnt there.
        if (on.Kind == EventKind.Payment && hasGang && !isFraud) return;
        long position = long.Parse(verdict.AsSpan(verdict.LastIndexOf('-') + 1), NumberStyles.None, Invariant);
        truths[position] = isFraud;
    }

    private CommandException Fault(string what) => new($"models/recipes/{recipe.Name}.json: {what}");
}
