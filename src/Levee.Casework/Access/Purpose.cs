using Levee.Contracts;

namespace Levee.Casework.Access;

/// <summary>
/// One purpose for which the console may be used; the list is closed (Articles 16 and 18 of the Anti-Telecom and Online
/// Fraud Law, Article 6 of the Personal Information Protection Law).
/// </summary>
/// <param name="Name">The name in the journal.</param>
/// <param name="Words">What pages call it.</param>
/// <param name="Roles">The roles that may state it.</param>
public sealed record Purpose(string Name, Words Words, IReadOnlyList<Role> Roles);
