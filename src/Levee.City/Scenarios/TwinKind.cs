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
    /// <summary>Collects small sums from many neighbours and passes nearly all on to a supplier the same day.</summary>
    GroupBuyer,
    /// <summary>Is paid for small jobs by many strangers, and now and then sends most of it home.</summary>
    PartTimer,
    /// <summary>Gets small refunds, then buys from several strangers, ever dearer things.</summary>
    Shopper,
    /// <summary>Gets a lender's link, submits a form, draws a real loan and pays most of it to someone new.</summary>
    Borrower,
    /// <summary>Gets an agency's link about a booking, gives the card, is charged and often refunded.</summary>
    Traveller,
    /// <summary>Looks at many people's records, with tickets.</summary>
    Clerk,
    /// <summary>Calls customers, who share their screens or hand over control; now and then a fee is paid.</summary>
    Support,
    /// <summary>Buys at an exchange again and again, and takes a part back out.</summary>
    Investor,
    /// <summary>Buys gold or takes out much cash for a wedding or a house, deposits broken for it.</summary>
    Saver,
}
