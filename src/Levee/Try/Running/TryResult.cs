using Levee.Contracts;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Try.Running;

/// <summary>What a try found, for the page and the summary. Immutable once the run is over.</summary>
internal sealed record TryResult
{
    /// <summary>The files.</summary>
    public required IReadOnlyList<TriedFile> Files { get; init; }

    /// <summary>How they were tried.</summary>
    public required TrySettings Settings { get; init; }

    /// <summary>The rules in force.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>What was read.</summary>
    public required IntakeSums Sums { get; init; }

    /// <summary>The lines that were not taken.</summary>
    public required BadLines Bad { get; init; }

    /// <summary>What would have been said.</summary>
    public required Findings Findings { get; init; }

    /// <summary>What each rule answered.</summary>
    public required IReadOnlyList<RuleTally> Tallies { get; init; }

    /// <summary>The labels kept apart, or null.</summary>
    public required Labels? Labels { get; init; }

    /// <summary>Events decided: a line can be several.</summary>
    public required long Events { get; init; }

    /// <summary>When the first happened.</summary>
    public required Instant First { get; init; }

    /// <summary>When the last happened.</summary>
    public required Instant Last { get; init; }

    /// <summary>Shows a subject: its tail, or all of it when that was asked for.</summary>
    public required Func<Subject, string> Show { get; init; }

    /// <summary>The part of all lines that could not be read, 0 to 1.</summary>
    public double BadShare => (double)Bad.Count / Math.Max(1, Bad.Count + Sums.Lines);

    /// <summary>True when so much could not be read that the rest may say little.</summary>
    public bool HasManyBad => BadShare >= 0.05;

    /// <summary>Lines without any word.</summary>
    public long Allowed => Sums.Lines - Findings.Of(Step.Label) - Findings.Warned;
}
