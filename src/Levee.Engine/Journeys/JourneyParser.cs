using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Measures;
using Levee.Engine.Rules;

namespace Levee.Engine.Journeys;

/// <summary>Reads a rule's journey by the grammar of <c>docs/rules.md</c>. One object reads one journey.</summary>
/// <param name="rule">The rule's id.</param>
/// <param name="on">The kind of event that the rule speaks on.</param>
/// <param name="problems">Where to report.</param>
internal sealed class JourneyParser(string rule, EventSchema on, RuleProblems problems)
{
    /// <summary>What a rule may read of its journey.</summary>
    internal static readonly IReadOnlyList<(string Name, JourneyFace Face, CelType Type)> Faces =
    [
        ("j.complete", JourneyFace.Complete, CelType.Bool), ("j.steps", JourneyFace.Steps, CelType.Int),
        ("j.since", JourneyFace.Since, CelType.Int),
    ];

    /// <summary>The journey and by whom it is read; null, with problems added, when it is wrong.</summary>
    internal (JourneyDefinition Definition, SubjectPath By)? Parse(JourneyDocument journey)
    {
        int before = problems.Found.Count;
        SubjectPath? by = Read("subject", journey.Subject, reader => reader.Path(on));
        long withinMs = Read("within", journey.Within, reader => reader.SpanMs());
        EventPattern?[] steps = ReadAll("steps", journey.Steps), without = ReadAll("without", journey.Without);
        if (steps.Length is < 1 or > JourneyDefinition.StepsMax)
            problems.Add($"{rule}/journey/steps", $"the journey has {steps.Length} steps",
                $"1 to {JourneyDefinition.StepsMax}");
        return problems.Found.Count > before ? null : (new JourneyDefinition(steps!, without!, withinMs), by!);
    }

    private EventPattern?[] ReadAll(string part, IReadOnlyList<string> texts) =>
        [.. texts.Select((text, index) => Read($"{part}/{index}", text, reader => reader.Pattern(problems)))];

    private T? Read<T>(string part, string text, Func<PatternReader, T?> read)
    {
        PatternReader reader = new(text, problems.PlaceOf($"{rule}/journey/{part}"));
        try
        {
            T? found = read(reader);
            if (found is not null) reader.End(part.Split('/')[0] switch
            {
                "steps" => "step",
                var other => other,
            });
            return found;
        }
        catch (MeasureSyntaxException error)
        {
            problems.Add(reader.PlaceAt(error.Offset), error.Message, error.Expected);
            return default;
        }
    }
}
