namespace Levee.City.Scenarios;

/// <summary>Kinds of honest twins.</summary>
public enum TwinKind
{
    /// <summary>Calls many strangers briefly, from the street.</summary>
    Courier,
    /// <summary>Calls and texts patients with one wording.</summary>
    Clinic,
    /// <summary>Is paid by many strangers and pays new suppliers.</summary>
    Shop,
    /// <summary>Long calls from abroad, then money to a new account of the family.</summary>
    FamilyAbroad,
}
