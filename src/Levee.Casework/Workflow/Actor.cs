using Levee.Casework.Access;

namespace Levee.Casework.Workflow;

/// <summary>Who acts now. Clock and machine are no persons: they never approve anything.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Id">The person's id, <c>machine</c> or <c>clock</c>.</param>
/// <param name="Role">The role the person acts in, or null.</param>
/// <param name="Level">The person's level of authority.</param>
public sealed record Actor(ActorKind Kind, string Id, Role? Role, AuthorityLevel Level)
{
    /// <summary>The decider itself.</summary>
    public static readonly Actor Machine = new(ActorKind.Machine, "machine", null, AuthorityLevel.Unit);

    /// <summary>A clock that ran out.</summary>
    public static readonly Actor Clock = new(ActorKind.Clock, "clock", null, AuthorityLevel.Unit);

    /// <summary>The id of <see cref="Public"/>.</summary>
    public const string PublicId = "public";

    /// <summary>Somebody who did not sign in and told the machine something on the public pages.</summary>
    public static readonly Actor Public = new(ActorKind.Machine, PublicId, null, AuthorityLevel.Unit);

    /// <summary>A person in one of their roles.</summary>
    public static Actor Of(Person person, Role role) => new(ActorKind.Person, person.Id, role, person.Level);
}
