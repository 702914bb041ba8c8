using Levee.Contracts;

namespace Levee.Casework.Access;

/// <summary>A console screen and whom it is for; to everybody else it looks absent.</summary>
/// <param name="Name">The last part of its address, such as <c>warnings</c>.</param>
/// <param name="Words">What the rail calls it.</param>
/// <param name="See">The roles that see it.</param>
/// <param name="Work">The roles that may act on it.</param>
public sealed record Screen(string Name, Words Words, IReadOnlyList<Role> See, IReadOnlyList<Role> Work);
