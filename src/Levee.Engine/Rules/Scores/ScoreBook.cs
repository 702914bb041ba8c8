using System.Text;
using Levee.Cel;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Measures;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Rules.Scores;

/// <summary>
/// The tree scorers of a rule set while it is compiled. One that no rule reads is not looked at and measures nothing.
/// </summary>
/// <param name="document">The rule set, which holds the models.</param>
/// <param name="measures">Takes the window measures of inputs.</param>
internal sealed class ScoreBook(RuleSetDocument document, DefinitionBook<MeasureDefinition> measures)
{
    private static readonly string[] Facts = ["age", "issued"];

    private readonly Dictionary<string, ScoreDefinition?> known = new(StringComparer.Ordinal);

    /// <summary>The scorers that rules read.</summary>
    internal IReadOnlyList<ScoreDefinition> Read => [.. known.Values.OfType<ScoreDefinition>()];

    /// <summary>Names of the scorers there are.</summary>
    internal IEnumerable<string> Names => document.Trees?.Keys ?? Enumerable.Empty<string>();

    /// <summary>The scorer of a name that is there; null, with problems added once, when it cannot be used.</summary>
    internal ScoreDefinition? Find(string name, RuleProblems problems)
    {
        if (known.TryGetValue(name, out ScoreDefinition? found)) return found;
        return known[name] = Compile(name, problems);
    }

    private ScoreDefinition? Compile(string name, RuleProblems problems)
    {
        string file = PlaceOf(name);
        byte[] text = Encoding.UTF8.GetBytes(document.Trees![name]);
        try
        {
            TreeScorer scorer = TreeScorer.Read(text);
            if (scorer.Name != name) problems.Add(file, $"the model calls itself '{scorer.Name}'", $"'{name}'");
            string? stated = document.Models?.GetValueOrDefault(name);
            if (stated != scorer.Hash.ToString())
                problems.Add(file, $"the rule set names the model {stated ?? "nowhere"}", scorer.Hash.ToString());
            ScoreInput[] inputs = [.. Enumerable.Range(0, scorer.Model.Inputs.Count)
                .Select(i => InputOf(scorer.Model, i, file, problems)).OfType<ScoreInput>()];
            return inputs.Length == scorer.Model.Inputs.Count ? new ScoreDefinition(scorer, inputs) : null;
        }
        catch (FormatException fault)
        {
            problems.Add(file, fault.Message, "");
            return null;
        }
    }

    private ScoreInput? InputOf(TreeModel model, int index, string file, RuleProblems problems)
    {
        TreeInput input = model.Inputs[index];
        int before = problems.Found.Count;
        if (Facts.FirstOrDefault(fact => input.Measure == $"{fact}(it)") is { } known)
            return new ScoreInput(-1, known, known == "age" ? CelType.Int : CelType.Bool);
        ParsedMeasure? parsed = FeedOf(input.Measure) is { } feed
            ? MeasureParser.Parse(input.Measure, feed, problems.PlaceOf(file), problems)
            : null;
        if (problems.Found.Count > before) return null;
        if (parsed is not ParsedMeasure.Windowed { Definition: var definition, ReadBy: var readBy }
            || readBy != definition.Pattern.By)
        {
            problems.Add(file, $"input '{input.Name}': '{input.Measure}' is no measure of one subject",
                "a measure over a window without 'read by', age(it) or issued(it)");
            return null;
        }
        if (!Fits(definition.Pattern.By, KindOf(model.Subject)))
            problems.Add(file, $"input '{input.Name}': '{definition.Pattern.By}' is no {model.Subject}",
                $"a measure kept by a {model.Subject}, as the model's subject is");
        int unit = definition.Type == CelType.Double ? TreeScorer.Unit : 1;
        if (input.Unit != unit)
            problems.Add(file, $"input '{input.Name}' has unit {input.Unit}", $"{unit}, as its measure gives");
        if (problems.Found.Count > before) return null;
        foreach (Explanation explanation in definition.Explanations)
            measures.IndexOf(explanation.Counted, explanation.Counted.Text);
        return new ScoreInput(measures.IndexOf(definition, definition.Text), "", definition.Type);
    }

    /// <summary>Whether a path leads to subjects of a kind.</summary>
    internal static bool Fits(SubjectPath path, SubjectKind kind) => path.Hop switch
    {
        Hop.None => path.Role.Capacity == 1 && path.Role.Kinds.Contains(kind),
        Hop.Person => kind == SubjectKind.Person,
        Hop.Number => kind == SubjectKind.Number,
        _ => kind == SubjectKind.Account,
    };

    /// <summary>The kind of subject that a model scores.</summary>
    internal static SubjectKind KindOf(string subject) => subject switch
    {
        "person" => SubjectKind.Person,
        "number" => SubjectKind.Number,
        _ => SubjectKind.Account,
    };

    /// <summary>Where a model was written.</summary>
    internal static string PlaceOf(string name) => $"models/trees/{name}.json";

    // A measure is read by the role that keeps it: the kind that feeds it is the one it is read on.
    private static EventSchema? FeedOf(string measure)
    {
        string[] words = measure.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        int of = Array.IndexOf(words, "of");
        return of < 0 || of + 1 == words.Length ? null : EventSchemas.Find(words[of + 1]);
    }
}
