using System.Globalization;
using System.Text.Json.Nodes;
using Levee.Engine.Explaining;
using Levee.Engine.Links;
using Levee.Engine.Rules;
using Levee.Web.Rules;
using Levee.Web.Texts;

namespace Levee.Commands.Rules;

/// <summary>One rule in sentences, or as one JSON object.</summary>
internal sealed class ExplainReport(RuleSet rules, Rule rule)
{
    private readonly IReadOnlyList<RuleRead> reads = RuleReads.Of(rules, rule);

    private RuleDocument Document => rule.Document;

    /// <summary>Writes the sentences, then the event when there is one.</summary>
    public void Write(TextWriter output, ExplainedEvent? seen)
    {
        output.WriteLine($"{Document.Id}: {Document.TitleEn} · {Document.TitleZh}");
        output.WriteLine($"Speaks on each {rule.On.Name} ({rule.On.Means.TrimEnd('.')}); against "
            + (Document.Typology.Count == 0 ? "no one type of fraud" : string.Join(", ", Document.Typology)) + ".");
        WriteReads(output);
        output.WriteLine("It speaks when");
        output.WriteLine("  " + string.Join("\n  ", Document.When.Trim().Split('\n').Select(line => line.Trim())));
        WriteParameters(output);
        WriteLadder(output);
        output.WriteLine($"It says: {Document.BecauseEn.Trim()}");
        output.WriteLine($"The person is advised: {Document.WarningEn.Trim()}");
        output.WriteLine($"Honest people who look alike: {string.Join(", ", Document.Benign)}.");
        if (Document.Basis.Count > 0) output.WriteLine($"It rests on {string.Join(", ", Document.Basis)}.");
        if (seen is not null) WriteEvent(output, seen);
    }

    /// <summary>The same for machines.</summary>
    public JsonObject Json(ExplainedEvent? seen)
    {
        JsonObject all = new()
        {
            ["id"] = Document.Id, ["on"] = rule.On.Name, ["symbol"] = Document.Symbol, ["family"] = Document.Family,
            ["weight"] = rule.Weight / 1000m, ["family_cap"] = rules.Document.Caps[Document.Family] / 1000m,
            ["typology"] = RuleJson.List(Document.Typology), ["when"] = Document.When,
            ["reads"] = new JsonArray([.. reads.Select(read => new JsonObject
            {
                ["name"] = read.Name, ["sort"] = read.Sort.ToString().ToLowerInvariant(), ["text"] = read.Text,
                ["by"] = read.By, ["window_ms"] = read.WindowMs, ["row"] = read.Row, ["bytes"] = read.Bytes,
            })]),
            ["parameters"] = new JsonObject(Document.Values.Select(segment => KeyValuePair.Create(segment.Key,
                (JsonNode?)new JsonObject(segment.Value.Select(value => KeyValuePair.Create(value.Key,
                    (JsonNode?)decimal.Parse(value.Value, CultureInfo.InvariantCulture))))))),
            ["reaches"] = new JsonArray([.. Ladder.Of(rules, rule, Segments.Consumer).Select(reach => new JsonObject
            {
                ["family"] = reach.Family, ["with"] = reach.With, ["score"] = reach.Score / 1000m,
                ["step"] = reach.Step.ToString().ToLowerInvariant(),
            })]),
        };
        if (seen is not null) all["event"] = JsonOf(seen);
        return all;
    }

    private void WriteReads(TextWriter output)
    {
        TextTable table = new();
        foreach (RuleRead read in reads)
            table.Add(read.Name, WordsOf(read), read.Bytes == 0 ? "" : $"{read.Bytes} bytes in row '{read.Row}'");
        output.WriteLine("It reads");
        table.Write(output, "  ");
        if (Document.Journey is { } journey)
        {
            output.WriteLine($"Its journey of {MeasureWords.Who(journey.Subject, Text.En)}, within "
                + MeasureWords.Span(journey.Within, Text.En) + ":");
            for (int step = 0; step < journey.Steps.Count; step++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step + 1}. {journey.Steps[step]}"));
            foreach (string without in journey.Without) output.WriteLine($"  ended by {without}");
        }
        int bytes = reads.Where(read => read.Bytes > 0).DistinctBy(read => read.Text).Sum(read => read.Bytes);
        if (bytes > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"In all {bytes} bytes of a subject's rows (beside 45 a row); what other rules read too is shared."));
    }

    private string WordsOf(RuleRead read)
    {
        if (Document.Measures.FirstOrDefault(measure => measure.Name == read.Name) is { } measure)
            return MeasureWords.Of(measure, Text.En);
        return read.Sort switch
        {
            ReadSort.Journey => "how far the journey went",
            ReadSort.Field => read.Fields.Count > 0 ? $"the {rule.On.Name}'s own field" : "of the event itself",
            ReadSort.Signal when read.Name.StartsWith("verified", StringComparison.Ordinal) =>
                "whether a listed fact was checked",
            ReadSort.Signal => "confidence of a listed fact, 0 to 1",
            _ => MeasureWords.Of(new MeasureDocument(read.Name, read.Text), Text.En),
        };
    }

    private void WriteParameters(TextWriter output)
    {
        if (Document.Parameters.Count == 0) return;
        string[] segments = [.. Segments.Names.Where(Document.Values.ContainsKey)];
        output.WriteLine(segments.Length == 1
            ? "Its parameters, for every segment:"
            : $"Its parameters, by the segment of {SegmentRole()}; one not named has consumer's:");
        TextTable table = new();
        table.Add(["", .. segments]);
        foreach (string name in Document.Parameters)
            table.Add([name, .. segments.Select(segment => Document.Values[segment].GetValueOrDefault(name, "-"))]);
        table.Write(output, "  ");
    }

    private string SegmentRole() => Document.Segment.Length > 0 ? Document.Segment
        : reads.FirstOrDefault(read => read.Sort is ReadSort.Measure or ReadSort.Journey && read.By.Length > 0)?.By
            ?? "nobody";

    private void WriteLadder(TextWriter output)
    {
        output.WriteLine($"{Document.Symbol} adds {LogOdds.Of(rule.Weight)}; all of family {Document.Family} add at "
            + $"most {LogOdds.Of(rules.Document.Caps[Document.Family])}. For consumer it reaches");
        TextTable table = new();
        foreach (RuleReach reach in Ladder.Of(rules, rule, Segments.Consumer))
            table.Add(StepOf(reach), LogOdds.Of(reach.Score), reach.With.Length == 0
                ? AloneWords()
                : $"with {reach.With} ({reach.Family})");
        table.Write(output, "  ");
    }

    private string AloneWords() => Document.Family == RuleFamilies.Signal
        ? "alone, when the listed fact was checked; else at most warn"
        : "alone; above warn two families must agree";

    private void WriteEvent(TextWriter output, ExplainedEvent seen)
    {
        RuleProof proof = RuleProof.Of(rule, seen.Line.Reading!);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{seen.File}, number {seen.Number} ({rule.On.Name}; asked on {seen.Asked}), segment ")
            + $"{Segments.Names[seen.Line.Reading!.Segment]}: {AnswerOf(proof.Answer)}");
        TextTable values = new();
        foreach ((string name, string value) in proof.Values) values.Add(name, value);
        values.Write(output, "  ");
        TextTable parts = new();
        foreach (ProofPart part in proof.Parts)
            parts.Add(part.Answer.ToString().ToLowerInvariant(), new string(' ', part.Depth * 2) + part.Text,
                part.Sides);
        output.WriteLine("The condition, part by part:");
        parts.Write(output, "  ");
    }

    private JsonObject JsonOf(ExplainedEvent seen)
    {
        RuleProof proof = RuleProof.Of(rule, seen.Line.Reading!);
        return new JsonObject
        {
            ["file"] = seen.File, ["number"] = seen.Number, ["asked"] = seen.Asked,
            ["segment"] = Segments.Names[seen.Line.Reading!.Segment],
            ["answer"] = proof.Answer.ToString().ToLowerInvariant(),
            ["values"] = new JsonObject(proof.Values.Select(value =>
                KeyValuePair.Create(value.Key, (JsonNode?)value.Value))),
            ["parts"] = new JsonArray([.. proof.Parts.Select(part => new JsonObject
            {
                ["depth"] = part.Depth, ["text"] = part.Text, ["sides"] = part.Sides,
                ["answer"] = part.Answer.ToString().ToLowerInvariant(),
            })]),
        };
    }

    private static string StepOf(RuleReach reach) => reach.Step.ToString().ToLowerInvariant();

    private static string AnswerOf(ProofAnswer answer) => answer switch
    {
        ProofAnswer.True => "the rule speaks",
        ProofAnswer.False => "the rule stays silent",
        ProofAnswer.Unknown => "not known, the rule stays silent",
        _ => "it divides by zero or overflows, the rule stays silent",
    };
}
