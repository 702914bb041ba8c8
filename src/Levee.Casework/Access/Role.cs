namespace Levee.Casework.Access;

/// <summary>The roles of the console. A person may have several and acts in one at a time.</summary>
public enum Role : byte
{
    /// <summary>D: works the desk of a carrier, a bank or a centre.</summary>
    Desk = 1,
    /// <summary>A: analyst of an anti-fraud centre.</summary>
    Analyst = 2,
    /// <summary>I: investigator.</summary>
    Investigator = 3,
    /// <summary>P: prosecutor.</summary>
    Prosecutor = 4,
    /// <summary>C: compliance and audit.</summary>
    Compliance = 5,
    /// <summary>E: engineer.</summary>
    Engineer = 6,
    /// <summary>S: supervisor.</summary>
    Supervisor = 7,
}
