namespace Levee.Web.SignIn;

/// <summary>What a person works as; decides which screens exist for them (<c>screens.md</c> 2.2).</summary>
[Flags]
public enum ConsoleRoles
{
    /// <summary>No role: sees nothing.</summary>
    None = 0,
    /// <summary>Desk operator of a carrier or bank.</summary>
    Desk = 1,
    /// <summary>Analyst of a centre.</summary>
    Analyst = 2,
    /// <summary>Investigator.</summary>
    Investigator = 4,
    /// <summary>Prosecutor.</summary>
    Prosecutor = 8,
    /// <summary>Compliance and audit.</summary>
    Compliance = 16,
    /// <summary>Engineer.</summary>
    Engineer = 32,
    /// <summary>Supervisor.</summary>
    Supervisor = 64,
    /// <summary>Everyone signed in.</summary>
    All = 127,
}
