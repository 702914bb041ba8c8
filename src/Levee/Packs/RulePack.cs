using Levee.Engine.Rules;
using Levee.Packs.Schemas;

namespace Levee.Packs;

/// <summary>
/// Loads rules, scores, actions and parameters from YAML, an owner's <c>local/</c> files laid over the shipped ones,
/// and compiles them. Every error is reported with file, line, column and what was expected.
/// </summary>
public sealed class RulePack
{
    private const string ActionsFile = "actions.yaml";
    private static readonly string[] RuleNames = [.. RuleFields.OfRule.Select(field => field.Name)];
    private static readonly string[] JourneyNames = [.. RuleFields.OfJourney.Select(field => field.Name)];

    private readonly List<RuleProblem> problems = [];
    private readonly RulePlaces places = new();
    private readonly PackDirectory directory;
    private readonly PackReader reader;

    private readonly string home;

    private RulePack(string root)
    {
        home = root;
        directory = new PackDirectory(root, problems);
        reader = new PackReader(problems, places);
    }

    /// <summary>Loads and compiles the pack in a directory.</summary>
    /// <param name="root">
    /// The directory with <c>rules/</c>, <c>scores/</c>, <c>parameters/</c>, <c>models/</c> and <c>actions.yaml</c>.
    /// </param>
    public static RuleSetResult Load(string root)
    {
        RulePack pack = new(root);
        RuleSetDocument document = pack.Read();
        return pack.problems.Count > 0
            ? new RuleSetResult(null, pack.problems)
            : RuleSet.Compile(document, pack.places);
    }

    private RuleSetDocument Read()
    {
        IReadOnlyList<string> names = directory.NamesIn("rules");
        if (names.Count == 0)
            problems.Add(new RuleProblem(new RulePlace("rules", 1, 1), "there is no rule",
                "at least one rules/<id>.yaml"));
        List<RuleDocument> rules = [.. names.Select(ReadRule).OfType<RuleDocument>()];
        foreach (string name in directory.NamesIn("parameters").Except(names))
            problems.Add(new RuleProblem(new RulePlace($"parameters/{name}.yaml", 1, 1), $"there is no rule '{name}'",
                "the id of a rule"));
        (SortedDictionary<string, string>? trees, SortedDictionary<string, string>? models) =
            ModelPack.Stated(home, problems);
        return new RuleSetDocument
        {
            Models = models, Trees = trees,
            Rules = rules, Weights = ReadScores("scores/symbols.yaml", "scores"),
            Caps = ReadScores("scores/families.yaml", "caps"),
            Actions = ReadActions(),
        };
    }

    private RuleDocument? ReadRule(string name)
    {
        string path = $"rules/{name}.yaml";
        if (directory.Read(path) is not { } rule) return null;
        places.Add(name, rule.Place);
        reader.CheckNames(rule, RuleNames);
        string id = reader.Text(rule, "id", $"{name}/id");
        if (id.Length > 0 && id != name)
            problems.Add(new RuleProblem(places.Of($"{name}/id"), $"the rule is called '{id}'",
                $"'{name}', as its file"));
        (string titleEn, string titleZh) = reader.Words(rule, "title", $"{name}/title");
        (string becauseEn, string becauseZh) = reader.Words(rule, "because", $"{name}/because");
        (string warningEn, string warningZh) = reader.Words(rule, "warning", $"{name}/warning");
        (IReadOnlyList<string> benign, IReadOnlyList<string>? benignZh) = ReadBenign(rule, name);
        return new RuleDocument
        {
            Id = name, On = reader.Text(rule, "on", $"{name}/on"), TitleEn = titleEn, TitleZh = titleZh,
            Measures = ReadMeasures(rule, name), Journey = ReadJourney(rule, name),
            When = reader.Text(rule, "when", $"{name}/when"),
            Parameters = reader.Texts(rule, "parameters", $"{name}/parameters"), Values = ReadParameters(name),
            Symbol = reader.Text(rule, "symbol", $"{name}/symbol"),
            Family = reader.Text(rule, "family", $"{name}/family"),
            Segment = reader.OptionalText(rule, "segment", $"{name}/segment"),
            BecauseEn = becauseEn, BecauseZh = becauseZh, WarningEn = warningEn, WarningZh = warningZh,
            Typology = reader.Texts(rule, "typology", $"{name}/typology"), Benign = benign,
            BenignZh = benignZh,
            Stage = reader.OptionalText(rule, "stage", $"{name}/stage") is { Length: > 0 } stage ? stage : null,
            Basis = reader.Texts(rule, "basis", $"{name}/basis"), Text = directory.TextOf(path),
        };
    }

    /// <summary>Both languages, or one list as rules had it before.</summary>
    private (IReadOnlyList<string> English, IReadOnlyList<string>? Chinese) ReadBenign(
        PackNode.Mapping rule, string name)
    {
        string key = $"{name}/benign";
        bool isBoth = rule["benign"] is PackNode.Mapping;
        (IReadOnlyList<string> English, IReadOnlyList<string>? Chinese) benign = isBoth
            ? reader.WordLists(rule, "benign", key)
            : (reader.Texts(rule, "benign", key), null);
        if (benign.English.Count == 0)
            problems.Add(new RuleProblem(rule.Place, "'benign' names no one", "the honest people who look alike"));
        else if (benign.Chinese is { } chinese && chinese.Count != benign.English.Count)
            problems.Add(new RuleProblem(rule["benign"]!.Place,
                "'benign' names other people in English than in Chinese",
                "as many in en: as in zh:, in the same order"));
        return benign;
    }

    private List<MeasureDocument> ReadMeasures(PackNode.Mapping rule, string name)
    {
        List<MeasureDocument> measures = [];
        PackNode.Mapping? named = reader.Named(rule, "measures", "name: definition", isRequired: false);
        foreach (PackEntry entry in named?.Entries ?? [])
            if (reader.OptionalText(named!, entry.Name, $"{name}/measures/{entry.Name}") is { Length: > 0 } text)
                measures.Add(new MeasureDocument(entry.Name, text));
        return measures;
    }

    private JourneyDocument? ReadJourney(PackNode.Mapping rule, string name)
    {
        if (reader.Named(rule, "journey", "subject:, within: and steps:", isRequired: false) is not { } journey)
            return null;
        string key = $"{name}/journey";
        places.Add(key, journey.Place);
        reader.CheckNames(journey, JourneyNames);
        return new JourneyDocument(reader.Text(journey, "subject", $"{key}/subject"),
            reader.Text(journey, "within", $"{key}/within"), reader.Texts(journey, "steps", $"{key}/steps"),
            reader.Texts(journey, "without", $"{key}/without"));
    }

    private SortedDictionary<string, SortedDictionary<string, string>> ReadParameters(string name)
    {
        SortedDictionary<string, SortedDictionary<string, string>> values = new(StringComparer.Ordinal);
        string path = $"parameters/{name}.yaml";
        places.Add($"{name}/values", new RulePlace(path, 1, 1));
        foreach (PackEntry segment in directory.Read(path)?.Entries ?? [])
        {
            places.Add($"{name}/values/{segment.Name}", segment.Place);
            SortedDictionary<string, string> ofSegment = new(StringComparer.Ordinal);
            foreach (PackEntry entry in reader.Entries(segment, "parameter: number"))
                if (reader.Number(entry, $"{name}/values/{segment.Name}/{entry.Name}") is { } number)
                    ofSegment[entry.Name] = number;
            values[segment.Name] = ofSegment;
        }
        return values;
    }

    private SortedDictionary<string, int> ReadScores(string path, string key)
    {
        SortedDictionary<string, int> scores = new(StringComparer.Ordinal);
        places.Add(key, new RulePlace(path, 1, 1));
        foreach (PackEntry entry in directory.Read(path)?.Entries ?? [])
            if (reader.Thousandths(entry, $"{key}/{entry.Name}") is { } score)
                scores[entry.Name] = score;
        return scores;
    }

    private SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, int>>> ReadActions()
    {
        SortedDictionary<string, SortedDictionary<string, SortedDictionary<string,
            int>>> actions = new(StringComparer.Ordinal);
        places.Add("actions", new RulePlace(ActionsFile, 1, 1));
        foreach (PackEntry kind in directory.Read(ActionsFile)?.Entries ?? [])
        {
            places.Add($"actions/{kind.Name}", kind.Place);
            SortedDictionary<string, SortedDictionary<string, int>> segments = new(StringComparer.Ordinal);
            foreach (PackEntry segment in reader.Entries(kind, "segment: and steps"))
                segments[segment.Name] = ReadSteps(kind.Name, segment);
            actions[kind.Name] = segments;
        }
        return actions;
    }

    private SortedDictionary<string, int> ReadSteps(string kind, PackEntry segment)
    {
        string key = $"actions/{kind}/{segment.Name}";
        places.Add(key, segment.Place);
        SortedDictionary<string, int> steps = new(StringComparer.Ordinal);
        foreach (PackEntry step in reader.Entries(segment, "step: score"))
            if (reader.Thousandths(step, $"{key}/{step.Name}") is { } score)
                steps[step.Name] = score;
        return steps;
    }
}
