namespace Levee.Features.Names;

/// <summary>What a telephone number is by its form: by the plan, not by who holds it.</summary>
public enum NumberSort
{
    /// <summary>A consumer's mobile number of mainland China.</summary>
    Mobile = 1,
    /// <summary>The same, of a virtual operator.</summary>
    VirtualOperator = 2,
    /// <summary>A satellite telephone.</summary>
    Satellite = 3,
    /// <summary>A card for machines or for data alone: nobody calls with it.</summary>
    Things = 4,
    /// <summary>A fixed line.</summary>
    Fixed = 5,
    /// <summary>A 400 or 800 number; it takes calls and makes none.</summary>
    TollFree = 6,
    /// <summary>A short service number: 95, 96, 10 or 12 and more digits.</summary>
    Service = 7,
    /// <summary>110, 119, 120, 122 or 999.</summary>
    Emergency = 8,
    /// <summary>A 106 code, from which texts are sent.</summary>
    TextCode = 9,
    /// <summary>A number of another country or region.</summary>
    Foreign = 10,
    /// <summary>A short number of ours dressed as a number of elsewhere, such as +44 0000110.</summary>
    Imitation = 11,
    /// <summary>A number behind a prefix that no network writes, such as +0086.</summary>
    OddPrefix = 12,
    /// <summary>No plan has such a number: no such country code or area code, or a wrong length.</summary>
    Impossible = 13,
}
