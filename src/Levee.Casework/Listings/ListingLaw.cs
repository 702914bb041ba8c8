namespace Levee.Casework.Listings;

/// <summary>The law parameters that listings read.</summary>
public static class ListingLaw
{
    /// <summary>A proposal that nobody decided lapses after this span.</summary>
    public const string Decide = "listing.decide";

    /// <summary>No listing stays in force longer than this without being said again.</summary>
    public const string Longest = "listing.longest";

    /// <summary>An ended listing stays known to the desk for this span.</summary>
    public const string Keep = "listing.keep";

    /// <summary>Confidence (thousandths) from which a feed's word needs persons.</summary>
    public const string Ceiling = "listing.ceiling";

    /// <summary>How often the public may object to one entry; then a person is asked.</summary>
    public const string Objections = "listing.objections";

    /// <summary>An objection about an account is decided within this span.</summary>
    public const string DisputeAccount = "appeal.account";

    /// <summary>An objection about anything else is decided within this span.</summary>
    public const string DisputeOther = "appeal.site";
}
