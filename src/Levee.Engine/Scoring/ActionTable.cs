using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Links;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>The least score of each step, by kind of event and segment of the anchor.</summary>
internal sealed class ActionTable
{
    private const int Never = int.MaxValue;
    private static readonly Step[] Steps =
        [Step.Label, Step.Warn, Step.Challenge, Step.Delay, Step.Hold, Step.Intercept];

    private readonly int[]?[][] thresholds;

    private ActionTable(int[]?[][] thresholds) => this.thresholds = thresholds;

    /// <summary>The highest step whose threshold a score reaches.</summary>
    internal Step StepOf(EventKind kind, int segment, int score)
    {
        int[]?[] ofKind = thresholds[(int)kind];
        int[]? least = ofKind[segment] ?? ofKind[Segments.Consumer];
        Invariant.Require(least is not null);
        Step reached = Step.Allow;
        for (int i = 0; i < Steps.Length; i++)
            if (score >= least![i])
                reached = Steps[i];
        return reached;
    }

    internal static ActionTable Compile(RuleSetDocument document, RuleProblems problems)
    {
        int[]?[][] thresholds = [.. Enumerable.Range(0, EventSchemas.All.Count + 1)
            .Select(_ => new int[]?[Segments.Names.Count])];
        foreach ((string kind, SortedDictionary<string, SortedDictionary<string, int>> segments) in document.Actions)
        {
            if (EventSchemas.Find(kind) is not { } schema)
            {
                problems.Add($"actions/{kind}", $"'{kind}' is no kind of event",
                    string.Join(", ", EventSchemas.All.Select(known => known.Name)));
                continue;
            }
            foreach ((string segment, SortedDictionary<string, int> steps) in segments)
                if (Read($"actions/{kind}/{segment}", segment, steps, problems) is { } least)
                    thresholds[(int)schema.Kind][Segments.IndexOf(segment)] = least;
        }
        CheckComplete(document, thresholds, problems);
        return new ActionTable(thresholds);
    }

    private static int[]? Read(string key, string segment, SortedDictionary<string, int> steps, RuleProblems problems)
    {
        if (Segments.IndexOf(segment) < 0)
        {
            problems.Add(key, $"'{segment}' is no segment", string.Join(", ", Segments.Names));
            return null;
        }
        string[] names = [.. Steps.Select(step => step.ToString().ToLowerInvariant())];
        foreach (string unknown in steps.Keys.Where(name => !names.Contains(name)))
            problems.Add($"{key}/{unknown}", $"'{unknown}' is no step above allow", string.Join(", ", names));
        int[] least = [.. names.Select(name => steps.GetValueOrDefault(name, Never))];
        int highest = int.MinValue;
        for (int i = 0; i < least.Length; i++)
        {
            if (least[i] == Never) continue;
            if (least[i] <= highest)
                problems.Add($"{key}/{names[i]}", $"'{names[i]}' is not above the step before it", "a higher score");
            highest = least[i];
        }
        return least;
    }

    private static void CheckComplete(RuleSetDocument document, int[]?[][] thresholds, RuleProblems problems)
    {
        foreach (string kind in document.Rules.Select(rule => rule.On).Distinct(StringComparer.Ordinal))
            if (EventSchemas.Find(kind) is { } schema && thresholds[(int)schema.Kind][Segments.Consumer] is null)
                problems.Add($"actions/{kind}", $"rules stand on '{kind}', but no thresholds do",
                    $"{kind}: consumer: in actions.yaml");
    }
}
