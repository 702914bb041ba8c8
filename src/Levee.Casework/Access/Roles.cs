using Levee.Contracts;

namespace Levee.Casework.Access;

/// <summary>Roles by name and letter, with their words.</summary>
public static class Roles
{
    /// <summary>Every role, in the order of its number.</summary>
    public static readonly IReadOnlyList<Role> All = Enum.GetValues<Role>();

    /// <summary>The name in the journal and in files, such as <c>desk</c>.</summary>
    public static string NameOf(Role role) => role switch
    {
        Role.Desk => "desk",
        Role.Analyst => "analyst",
        Role.Investigator => "investigator",
        Role.Prosecutor => "prosecutor",
        Role.Compliance => "compliance",
        Role.Engineer => "engineer",
        Role.Supervisor => "supervisor",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What pages call it.</summary>
    public static Words WordsOf(Role role) => role switch
    {
        Role.Desk => new Words("desk operator", "坐席"),
        Role.Analyst => new Words("analyst", "研判员"),
        Role.Investigator => new Words("investigator", "办案人员"),
        Role.Prosecutor => new Words("prosecutor", "检察人员"),
        Role.Compliance => new Words("compliance and audit", "合规审计"),
        Role.Engineer => new Words("engineer", "工程师"),
        Role.Supervisor => new Words("supervisor", "主管"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The role with this name or letter, or null.</summary>
    public static Role? Find(string text)
    {
        foreach (Role role in All)
        {
            string name = NameOf(role);
            if (string.Equals(text, name, StringComparison.Ordinal)) return role;
            if (text.Length == 1 && char.ToLowerInvariant(text[0]) == name[0]) return role;
        }
        return null;
    }
}
