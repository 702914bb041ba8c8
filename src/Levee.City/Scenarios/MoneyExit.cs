namespace Levee.City.Scenarios;

/// <summary>How money leaves an account.</summary>
public enum MoneyExit
{
    /// <summary>A transfer to a mule.</summary>
    Transfer,
    /// <summary>A charge on the card, without the card, by a mule's shop.</summary>
    Card,
    /// <summary>Cash, handed over.</summary>
    Cash,
    /// <summary>Gold bought from an honest dealer, handed over.</summary>
    Gold,
    /// <summary>A parcel or a ride that carries cash or goods away; the amount is its fee.</summary>
    Courier,
    /// <summary>Virtual currency bought at an exchange, sent away.</summary>
    Exchange,
}
