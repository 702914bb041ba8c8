using Levee.Try.Columns;
using Levee.Try.Running;

namespace Levee.Try;

/// <summary>What was asked for on the command line.</summary>
internal sealed record TryRequest
{
    /// <summary>The files, in order.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The words of the command line, to be repeated with what was missing.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>The kind of all of them, or null.</summary>
    public TryKind? Kind { get; init; }

    /// <summary>What was said about columns, as given.</summary>
    public IReadOnlyList<string> Maps { get; init; } = [];

    /// <summary>The encoding of all of them, or null.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether the history is complete; null: not said.</summary>
    public bool? IsHistoryComplete { get; init; }

    /// <summary>Where the page goes.</summary>
    public required string Out { get; init; }

    /// <summary>True to print JSON lines.</summary>
    public bool IsJson { get; init; }

    /// <summary>True for Chinese sentences in JSON lines.</summary>
    public bool IsChinese { get; init; }

    /// <summary>The rest, settled but for the history.</summary>
    public required TrySettings Settings { get; init; }

    /// <summary>How much is kept in memory, and where the rest goes.</summary>
    public TryBounds Bounds { get; init; } = new();
}
