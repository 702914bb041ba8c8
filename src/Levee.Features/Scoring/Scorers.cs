namespace Levee.Features.Scoring;

/// <summary>The fitted scorers of a node; one that is not there leaves its score unknown.</summary>
public sealed record Scorers
{
    /// <summary>No scorer at all.</summary>
    public static readonly Scorers None = new();

    /// <summary>Scores texts.</summary>
    public LinearScorer? Texts { get; init; }

    /// <summary>Scores hosts.</summary>
    public LinearScorer? Hosts { get; init; }

    /// <summary>Name to content hash of each, as a rule set names them; null when there is none.</summary>
    public SortedDictionary<string, string>? Hashes()
    {
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (LinearScorer? scorer in (LinearScorer?[])[Texts, Hosts])
            if (scorer is not null)
                hashes.Add(scorer.Name, scorer.Hash.ToString());
        return hashes.Count == 0 ? null : hashes;
    }
}
