namespace Levee.Commands;

/// <summary>What <c>levee send</c> was asked to do.</summary>
internal sealed record SendRequest
{
    public required string File { get; init; }

    public required Uri To { get; init; }

    public string? Key { get; init; }

    public string? KeyFile { get; init; }

    public int Batch { get; init; } = 4_000;

    public string? Kind { get; init; }

    public long First { get; init; } = 1;

    /// <summary>True when events go out as frames.</summary>
    public bool IsBinary { get; init; }

    public bool IsJson { get; init; }

    /// <summary>The file that the heads of the answers are added to, or null.</summary>
    public string? HeadsFile { get; init; }
}
