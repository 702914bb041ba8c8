using System.Globalization;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules.Scores;

namespace Levee.Engine.Rules;

/// <summary>Compiles one rule. One object compiles one rule.</summary>
internal sealed class RuleCompiler
{
    private readonly RuleDocument document;
    private readonly EventSchema on;
    private readonly RuleBooks books;
    private readonly RuleProblems problems;
    private readonly List<(string Name, ValueRead Read, CelType Type)> measures = [];
    private SubjectPath? firstKeeper;

    private RuleCompiler(RuleDocument document, EventSchema on, RuleBooks books, RuleProblems problems)
    {
        this.document = document;
        this.on = on;
        this.books = books;
        this.problems = problems;
    }

    /// <summary>The rule, or null with problems added.</summary>
    internal static Rule? Compile(RuleDocument document, RuleBooks books, RuleProblems problems)
    {
        EventSchema? on = EventSchemas.Find(document.On);
        if (on is null)
        {
            problems.Add($"{document.Id}/on", $"'{document.On}' is no kind of event",
                string.Join(", ", EventSchemas.All.Select(schema => schema.Name)));
            return null;
        }
        int before = problems.Found.Count;
        Rule? rule = new RuleCompiler(document, on, books, problems).Build();
        return problems.Found.Count == before ? rule : null;
    }

    private Rule? Build()
    {
        if (!RuleFamilies.Names.Contains(document.Family))
            problems.Add(Key("family"), $"'{document.Family}' is no family", string.Join(", ", RuleFamilies.Names));
        if (document.Stage is { } stage && RuleStages.Find(stage) is null)
            problems.Add(Key("stage"), $"'{stage}' is no stage", string.Join(", ", RuleStages.Names));
        ReadMeasures();
        ReadJourney();
        RuleParameters parameters = RuleParameters.Read(document, problems);
        RuleEnvironment environment = new(on, measures.Select(measure => (measure.Name, measure.Type)),
            parameters.Types);
        RulePlace place = problems.PlaceOf(Key("when"));
        CelResult when = CelExpression.Compile(document.When, environment.Cel, CelType.Bool,
            new CelPosition(place.Line, place.Column));
        problems.Add(place, when.Errors);
        if (!when.IsSuccess || !KnownDays.Check(when.Program, place, problems)) return null;
        RuleSlots slots = new(document, on, environment, measures, problems);
        slots.Collect(when.Program);
        SentenceCompiler sentences = new(document.Id, slots.All, problems);
        SentenceCompiler.CompareLanguages(Key("because"), document.BecauseEn, document.BecauseZh, problems);
        CheckWarning();
        return new Rule(document, on)
        {
            Slots = [.. slots.All], When = when.Program, Variables = environment.Cel.Variables.Count,
            FirstParameter = environment.Cel.Variables.Count - document.Parameters.Count,
            Parameters = parameters.Values, SegmentOf = SegmentPath(),
            PairSlots = slots.Pairs, SignalSlots = slots.Signals,
            StateSlot = slots.State, AnchorSegmentSlot = slots.AnchorSegment,
            BecauseEn = sentences.Compile("en", document.BecauseEn, ValueWriter.English),
            BecauseZh = sentences.Compile("zh", document.BecauseZh, ValueWriter.Chinese),
        };
    }

    private void ReadMeasures()
    {
        foreach (MeasureDocument measure in document.Measures)
        {
            string key = Key($"measures/{measure.Name}");
            if (RuleEnvironment.IsTaken(on, measure.Name))
            {
                problems.Add(key, $"'{measure.Name}' is already a name on {on.Name}", "another name for the measure");
                continue;
            }
            RulePlace place = problems.PlaceOf(key);
            ParsedMeasure? parsed = ScoreParser.IsScore(measure.Text)
                ? ScoreParser.Parse(measure.Text, on, books.Scores, place, problems)
                : MeasureParser.Parse(measure.Text, on, place, problems);
            switch (parsed)
            {
                case ParsedMeasure.Windowed windowed:
                    firstKeeper ??= windowed.ReadBy;
                    foreach (Explanation explanation in windowed.Definition.Explanations)
                        books.Measures.IndexOf(explanation.Counted, explanation.Counted.Text);
                    int index = books.Measures.IndexOf(windowed.Definition, windowed.Definition.Text);
                    measures.Add((measure.Name, new ValueRead.OfMeasure(index, windowed.ReadBy),
                        windowed.Definition.Type));
                    break;
                case ParsedMeasure.Direct direct:
                    if (direct.Read is ValueRead.OfScore scored) firstKeeper ??= scored.Subject;
                    measures.Add((measure.Name, direct.Read, direct.Type));
                    break;
            }
        }
    }

    private void ReadJourney()
    {
        if (document.Journey is null
            || new JourneyParser(document.Id, on, problems).Parse(document.Journey) is not var (definition, by)) return;
        firstKeeper ??= by;
        int index = books.Journeys.IndexOf(definition, definition.Text);
        foreach ((string name, JourneyFace face, CelType type) in JourneyParser.Faces)
            measures.Add((name, new ValueRead.OfJourney(index, by, face), type));
    }

    private SubjectPath? SegmentPath()
    {
        if (document.Segment.Length == 0) return firstKeeper;
        EventRole? role = on.FindRole(document.Segment);
        if (role is { Capacity: 1 }) return new SubjectPath(role, Hop.None);
        problems.Add(Key("segment"), $"'{document.Segment}' is no role of {on.Name} with one subject",
            string.Join(", ", KindEnvironment.Roles(on).Select(known => known.Name)));
        return null;
    }

    private void CheckWarning()
    {
        SentenceCompiler.CompareLanguages(Key("warning"), document.WarningEn, document.WarningZh, problems);
        foreach (SentenceWord word in SentenceWord.In(document.WarningEn))
            if (word is not { Name: "counterpart", Format: "tail" })
                problems.Add(Key("warning/en"), $"'{{{word.Name}}}' cannot stand in a warning",
                    "{counterpart:tail} or no variable");
    }

    private string Key(string part) => string.Create(CultureInfo.InvariantCulture, $"{document.Id}/{part}");
}
