namespace Levee.Contracts.Events;

/// <summary>
/// What happened on a channel. The number is journaled: append only. Fields and roles: <see
/// cref="EventSchemas"/>.
/// </summary>
public enum EventKind : byte
{
    /// <summary>No event.</summary>
    None = 0,
    /// <summary>A call is being set up.</summary>
    Call = 1,
    /// <summary>A call ended.</summary>
    CallEnded = 2,
    /// <summary>A text message.</summary>
    Text = 3,
    /// <summary>A name was looked up or a page opened.</summary>
    Visit = 4,
    /// <summary>Money asked to move, moved or was refused.</summary>
    Payment = 5,
    /// <summary>A step in a SIM's life.</summary>
    Card = 6,
    /// <summary>A step in an account's life.</summary>
    Account = 7,
    /// <summary>An application was installed or did something on a device.</summary>
    App = 8,
    /// <summary>Someone looked at a person's record.</summary>
    Access = 9,
    /// <summary>A victim, citizen or institution reports.</summary>
    Report = 10,
    /// <summary>A holder came to hold a record; never leaves the holder's node.</summary>
    Holding = 11,
}
