namespace Levee.Contracts;

/// <summary>What sort of thing a subject is. The number is journaled: append only.</summary>
public enum SubjectKind : byte
{
    /// <summary>No subject.</summary>
    None = 0,
    /// <summary>A natural or legal person, by the source's own key for them.</summary>
    Person = 1,
    /// <summary>A telephone number, E.164.</summary>
    Number = 2,
    /// <summary>A bank, card or payment account.</summary>
    Account = 3,
    /// <summary>A handset, terminal or computer.</summary>
    Device = 4,
    /// <summary>A message template: many texts that differ only in filled-in values.</summary>
    Template = 5,
    /// <summary>A host name (domain).</summary>
    Host = 6,
    /// <summary>An employee of a holder or of this node.</summary>
    Employee = 7,
    /// <summary>A holder of personal data.</summary>
    Holder = 8,
    /// <summary>An alphanumeric sender id of a text.</summary>
    SenderId = 9,
    /// <summary>A trunk or interconnect line.</summary>
    Trunk = 10,
    /// <summary>A sales agent who registers cards.</summary>
    Agent = 11,
    /// <summary>An application package.</summary>
    Package = 12,
    /// <summary>The key an application package is signed with.</summary>
    Signer = 13,
    /// <summary>A bank, carrier, platform or other institution.</summary>
    Institution = 14,
    /// <summary>A computer system in which records are looked at.</summary>
    System = 15,
    /// <summary>An account with which an employee signed in to a system.</summary>
    Login = 16,
}
