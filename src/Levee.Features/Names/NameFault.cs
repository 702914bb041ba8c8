namespace Levee.Features.Names;

/// <summary>Why a value cannot be an identifier of its kind.</summary>
public enum NameFault : byte
{
    /// <summary>It can.</summary>
    None = 0,
    /// <summary>Nothing is left after trimming.</summary>
    Empty = 1,
    /// <summary>A control character stands in it.</summary>
    ControlCharacter = 2,
    /// <summary>A telephone number with something in it that is neither a digit nor a usual separator.</summary>
    NotDigits = 3,
    /// <summary>A telephone number with too few digits.</summary>
    TooFewDigits = 4,
    /// <summary>A telephone number with too many digits.</summary>
    TooManyDigits = 5,
    /// <summary>A local telephone number whose area is not said.</summary>
    NoAreaCode = 6,
    /// <summary>A telephone number that no numbering plan has.</summary>
    NoSuchNumber = 7,
    /// <summary>A host name with an impossible label.</summary>
    BadLabel = 8,
    /// <summary>A host name longer than 253 characters, or a label longer than 63.</summary>
    HostTooLong = 9,
    /// <summary>A host that ends in a number but is no IPv4 address.</summary>
    BadAddress = 10,
}
