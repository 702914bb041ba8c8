namespace Levee.City.Scenarios;

/// <summary>What a page asks for.</summary>
public enum PageForm
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>A name and a password or code.</summary>
    Credentials,
    /// <summary>Card numbers.</summary>
    Card,
}
