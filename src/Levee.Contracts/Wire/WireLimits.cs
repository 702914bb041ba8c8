using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>What one source may send, and the limits of one request.</summary>
public sealed record WireLimits
{
    /// <summary>Characters of an event's <c>id</c>.</summary>
    public const int IdLengthMax = 64;

    /// <summary>Bytes of UTF-8 of an identifier or a code.</summary>
    public const int IdentifierBytesMax = 256;

    /// <summary>Characters (UTF-16 units) of a text or an address.</summary>
    public const int TextLengthMax = 4000;

    /// <summary>Things a report may say that the fraudster knew.</summary>
    public const int FactsMax = 64;

    /// <summary>The largest whole number of a field that is not money.</summary>
    public const long IntMax = 1_000_000_000;

    /// <summary>The largest amount in minor units, either sign.</summary>
    public const long MinorMax = 1_000_000_000_000_000;

    /// <summary>The source; every row is stamped with it.</summary>
    public SourceId Source { get; init; } = SourceId.Node;

    /// <summary>Whether it writes subjects plain or as pseudonyms.</summary>
    public SourceForm Form { get; init; } = SourceForm.Plain;

    /// <summary>True when it may state the time.</summary>
    public bool IsFeeder { get; init; }

    /// <summary>The kinds it may send: bit <c>1 &lt;&lt; (int)kind</c>; all by default.</summary>
    public uint Kinds { get; init; } = uint.MaxValue;

    /// <summary>Lines of one request.</summary>
    public int LinesMax { get; init; } = 10_000;

    /// <summary>Bytes of one line.</summary>
    public int LineBytesMax { get; init; } = 65_536;

    /// <summary>True when the source may send events of this kind.</summary>
    public bool Allows(EventKind kind) => (Kinds & (1u << (int)kind)) != 0;
}
