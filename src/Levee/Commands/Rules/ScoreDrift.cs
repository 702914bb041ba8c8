using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Engine.Rules;
using Levee.Features.Scoring.Trees;
using Levee.Packs;
using Levee.Storage.Journal;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules drift</c>: do the models still see what they were fitted to?</summary>
internal static class ScoreDrift
{
    private const double Moved = 0.1, Drifted = 0.25;

    private const string Means = """
        Reads the journal from its beginning and compares, for every score that a rule reads, the values of each input
        with the rows the model was fitted to: the population stability index over tenths of those rows. Below 0.1 an
        input is steady, from 0.1 on it has moved, from 0.25 on it has drifted: fit again before you trust the score.

        Examples:
          levee rules drift --data ./levee-data
          levee rules drift --data ./levee-data --json

        Exit: 0 nothing drifted; 1 an input drifted; 2 no such journal, or rules that do not load.
        """;

    public static Command Create()
    {
        Option<string> data = Shared.Data(), home = Shared.Home("rules/, scores/, parameters/ and models/");
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("drift", Means) { data, home, json };
        command.SetAction(parsed => Run(new NodeLayout(parsed.GetValue(data)!, ""), parsed.GetValue(home)!,
            parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(NodeLayout layout, string home, bool isJson, TextWriter output)
    {
        RuleSetResult result = RulePack.Load(home);
        if (!result.IsSuccess) throw new CommandException(string.Join(Environment.NewLine, result.Problems));
        if (!File.Exists(layout.Journal)) throw new StartException($"{layout.Journal}: there is no journal");
        using JournalFile file = JournalFile.OpenReadOnly(layout.Journal);
        InputCounts[] counts = [.. result.RuleSet.ScoresRead.Select(read => new InputCounts(read))];
        BatchCodec codec = new();
        foreach (JournalRow row in file.Partition(PartitionName.Screen).Read(new Position(1)))
        {
            Batch batch = codec.Decode(PartitionName.Screen, row);
            foreach (InputCounts one in counts) one.Take(batch);
        }
        bool hasDrifted = false;
        foreach (InputCounts one in counts)
            foreach ((TreeInput input, double? index) in one.Indexes())
            {
                hasDrifted |= index >= Drifted;
                output.WriteLine(isJson ? JsonOf(one, input, index) : LineOf(one, input, index));
            }
        if (counts.Length == 0) output.WriteLine("no rule reads the score of a tree model");
        return hasDrifted ? 1 : 0;
    }

    private static string LineOf(InputCounts counts, TreeInput input, double? index) => string.Create(
        CultureInfo.InvariantCulture, $"{counts.Read.Scorer.Name,-10} "
            + $"{counts.Read.On + " by " + counts.Read.Subject,-20} {input.Name,-18} "
            + $"{(index is { } known ? known.ToString("0.000", CultureInfo.InvariantCulture) : "-"),7} "
            + $"{WordOf(index),-8} {counts.Rows:n0} rows");

    private static string JsonOf(InputCounts counts, TreeInput input, double? index)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteString("model", counts.Read.Scorer.Name);
            json.WriteString("sha256", counts.Read.Scorer.Hash.ToString());
            json.WriteString("on", counts.Read.On);
            json.WriteString("by", counts.Read.Subject);
            json.WriteString("input", input.Name);
            if (index is { } known) json.WriteNumber("psi", Math.Round(known, 4));
            else json.WriteNull("psi");
            json.WriteString("is", WordOf(index));
            json.WriteNumber("rows", counts.Rows);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string WordOf(double? index) => index switch
    {
        null => "no rows",
        >= Drifted => "drifted",
        >= Moved => "moved",
        _ => "steady",
    };
}
