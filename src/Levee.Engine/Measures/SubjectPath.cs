using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Engine.Measures;

/// <summary>A subject of an event, by role or one hop away: <c>callee</c>, <c>callee.person</c>.</summary>
/// <param name="Role">The role.</param>
/// <param name="Hop">The link followed from it.</param>
public sealed record SubjectPath(EventRole Role, Hop Hop)
{
    /// <summary>True when a subject of a kind can be the one meant.</summary>
    internal bool MayBe(SubjectKind kind) => Hop switch
    {
        Hop.None => Role.Kinds.Contains(kind),
        Hop.Person => kind == SubjectKind.Person,
        Hop.Number => kind == SubjectKind.Number,
        _ => kind == SubjectKind.Account,
    };

    /// <summary>As a rule writes it.</summary>
    public override string ToString() => Hop switch
    {
        Hop.None => Role.Name,
        Hop.Person => Role.Name + ".person",
        Hop.Number => Role.Name + ".number",
        _ => Role.Name + ".account",
    };
}
