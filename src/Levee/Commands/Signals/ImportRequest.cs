namespace Levee.Commands.Signals;

/// <summary>What <c>levee signals import</c> was asked to do.</summary>
internal sealed record ImportRequest
{
    public required string File { get; init; }

    public required string Format { get; init; }

    public required string List { get; init; }

    /// <summary>Who says so.</summary>
    public required string Feed { get; init; }

    /// <summary>Percent.</summary>
    public required int Confidence { get; init; }

    public required int Days { get; init; }

    public string? Column { get; init; }

    public bool IsJson { get; init; }
}
