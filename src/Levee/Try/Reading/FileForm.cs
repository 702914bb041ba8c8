using System.Text;

namespace Levee.Try.Reading;

/// <summary>How a tried file is written.</summary>
internal sealed record FileForm
{
    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary>True when it is a gzip file (RFC 1952).</summary>
    public required bool IsGzip { get; init; }

    /// <summary>Its encoding.</summary>
    public required Encoding Encoding { get; init; }

    /// <summary>True for one JSON object a line.</summary>
    public required bool IsJson { get; init; }

    /// <summary>What separates cells; meaningless for JSON.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>True when quotes hold cells together.</summary>
    public bool IsQuoted { get; init; } = true;

    /// <summary>The line of the header; 0 when there is none.</summary>
    public int HeaderLine { get; init; }

    /// <summary>Records before the first one with events: titles and the header.</summary>
    public int Skipped { get; init; }

    /// <summary>The names of the columns; their numbers from 1 when there is no header.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The first records, for guessing.</summary>
    public required IReadOnlyList<TryRecord> Sample { get; init; }

    /// <summary>The name of the encoding as people write it.</summary>
    public string EncodingName => Encoding.WebName.ToUpperInvariant();
}
