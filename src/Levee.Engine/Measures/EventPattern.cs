using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Rules;

namespace Levee.Engine.Measures;

/// <summary>Which events feed a measure or take a step of a journey, and which subject it belongs to.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Where">Which events of the kind; null: all.</param>
/// <param name="By">Whose it is.</param>
internal sealed record EventPattern(EventSchema Kind, CelProgram? Where, SubjectPath By)
{
    /// <summary>
    /// True when a payment feeds once a reference, at <c>done</c>: payments whose <c>where</c> names no state.
    /// </summary>
    internal bool CountsDoneOnly { get; } =
        Kind.Kind == EventKind.Payment && (Where is null || !CelTree.Names(Where.Root, "state"));

    /// <summary>The canonical text.</summary>
    public override string ToString() => $"{Kind.Name}{(Where is null ? "" : $" where {Where}")} by {By}";
}
