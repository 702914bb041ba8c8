namespace Levee.City.Scenarios;

/// <summary>What a script step does.</summary>
public enum ScriptAct
{
    /// <summary>The gang calls the person.</summary>
    Call,
    /// <summary>The gang texts the person, with a link.</summary>
    TextLink,
    /// <summary>The gang texts the person, without a link.</summary>
    Text,
    /// <summary>The person opens the gang's site.</summary>
    Visit,
    /// <summary>The person submits a form on the gang's site.</summary>
    Submit,
    /// <summary>The person installs an application from outside a store.</summary>
    Install,
    /// <summary>The person shares the screen, with the bank's application in front.</summary>
    ScreenShare,
    /// <summary>The person forwards their calls.</summary>
    Forwarding,
    /// <summary>The person has the limit of their account raised.</summary>
    LimitRaised,
    /// <summary>The person breaks a time deposit.</summary>
    DepositBroken,
    /// <summary>The person draws a loan.</summary>
    LoanDrawn,
    /// <summary>The person pays: a mule, or a firm when the exit is not a transfer or a card.</summary>
    Pay,
    /// <summary>The person joins the gang's group chat, which no institution sees.</summary>
    Join,
    /// <summary>A mule pays the person a little, so that they trust.</summary>
    Rebate,
    /// <summary>The person gives the gang control of the device, with the bank's application in front.</summary>
    RemoteControl,
    /// <summary>The person lets the gang's application read the screen.</summary>
    Permission,
    /// <summary>An insider looks at the person's record, without a ticket.</summary>
    LookUp,
    /// <summary>The person opens a further account and hands it to the gang.</summary>
    RentAccount,
    /// <summary>
    /// An account is bound to the gang's device: the one the person handed over, or else the person's own.
    /// </summary>
    DeviceBound,
    /// <summary>
    /// Money of people cheated elsewhere arrives on the account handed over (or the person's own) and is passed on;
    /// an amount of at most ten is a test, neither passed on nor counted as lost.
    /// </summary>
    Receive,
}
