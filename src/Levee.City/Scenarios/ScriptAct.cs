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
    /// <summary>The person pays a mule.</summary>
    Pay,
}
