using Levee.Contracts;

namespace Levee.Web.SignIn;

/// <summary>Someone who may sign in to the console.</summary>
/// <param name="Id">Their id; stands in commands and in the access log.</param>
/// <param name="Name">Their name in both languages.</param>
/// <param name="Unit">The unit they work in.</param>
/// <param name="Roles">What they work as.</param>
/// <param name="KeySha256">SHA-256 of their key; default when they have none (signed in by a link only).</param>
public sealed record Person(string Id, Words Name, string Unit, ConsoleRoles Roles, Hash256 KeySha256)
{
    /// <summary>True when they work as one of <paramref name="roles"/>.</summary>
    public bool Is(ConsoleRoles roles) => (Roles & roles) != 0;

    /// <summary>The first of <paramref name="allowed"/> they have, in lower case: the role a command is given in.</summary>
    public string RoleWord(ConsoleRoles allowed)
    {
        foreach (ConsoleRoles role in Enum.GetValues<ConsoleRoles>())
            if (role is not ConsoleRoles.None and not ConsoleRoles.All && (allowed & Roles & role) != 0)
                return role.ToString().ToLowerInvariant();
        return "";
    }
}
