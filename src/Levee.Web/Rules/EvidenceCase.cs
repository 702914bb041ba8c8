namespace Levee.Web.Rules;

/// <summary>One file of evidence, played with the rules in force.</summary>
public sealed record EvidenceCase
{
    /// <summary>The file's name without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>True when it must fire the rule, false when it must not.</summary>
    public required bool MustFire { get; init; }

    /// <summary>True when the rule fired; false also when the file could not be played.</summary>
    public bool Fires { get; init; }

    /// <summary>True when any rule would have warned somebody in it.</summary>
    public bool Warns { get; init; }

    /// <summary>The last events in it, in order, bounded.</summary>
    public IReadOnlyList<EvidenceLine> Lines { get; init; } = [];

    /// <summary>Earlier ones that are not listed.</summary>
    public int More { get; init; }

    /// <summary>The line that could not be read, from 1; 0 when all could.</summary>
    public int BadLine { get; init; }

    /// <summary>True when the file is larger than what a page plays.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>True when it was played to its end.</summary>
    public bool IsPlayed => BadLine == 0 && !IsTooLarge;
}
