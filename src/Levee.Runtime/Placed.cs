using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>How the intake took an entry.</summary>
/// <param name="Kind">How.</param>
internal readonly record struct Placed(AnswerKind Kind)
{
    /// <summary>Its position, now or when it was first accepted.</summary>
    public Position Position { get; init; }

    /// <summary>The source's last accepted sequence, when the entry was refused.</summary>
    public SourceSequence Last { get; init; }

    /// <summary>True when a retry's verdict or outcome stands in its row.</summary>
    public bool HasOutput { get; init; }
}
