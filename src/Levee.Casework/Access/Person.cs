using Levee.Contracts;

namespace Levee.Casework.Access;

/// <summary>
/// A person who signs in to the console. The name is for pages only: the journal and the tables hold the id.
/// </summary>
/// <param name="Id">The id, at most 64 lower-case letters, digits and dashes.</param>
/// <param name="Name">What pages call them.</param>
/// <param name="Unit">The unit they belong to.</param>
/// <param name="Roles">Their roles.</param>
/// <param name="Level">Their unit's level of authority.</param>
public sealed record Person(
    string Id, Words Name, string Unit, IReadOnlyList<Role> Roles, AuthorityLevel Level = AuthorityLevel.Unit);
