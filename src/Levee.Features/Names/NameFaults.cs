namespace Levee.Features.Names;

/// <summary>Says a <see cref="NameFault"/> in words for the sender.</summary>
public static class NameFaults
{
    /// <summary>What is wrong, one sentence.</summary>
    public static string Reason(NameFault fault) => fault switch
    {
        NameFault.Empty => "Nothing is left after trimming.",
        NameFault.ControlCharacter => "A control character stands in it.",
        NameFault.NotDigits =>
            "A telephone number holds digits and + - ( ) . and spaces only; a withheld number is left out.",
        NameFault.TooFewDigits => "A telephone number has at least three digits.",
        NameFault.TooManyDigits => "A telephone number has at most fifteen digits (ITU-T E.164).",
        NameFault.NoAreaCode => "A local number cannot be told apart from those of other areas.",
        NameFault.NoSuchNumber => "No numbering plan has such a number.",
        NameFault.BadLabel => "A label of the host name is empty or holds a character that no host name has.",
        NameFault.HostTooLong => "A host name has at most 253 characters, a label at most 63 (RFC 1035).",
        NameFault.BadAddress => "A host that ends in a number must be an IPv4 address.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What was expected instead.</summary>
    public static string Expected(NameFault fault) => fault switch
    {
        NameFault.Empty or NameFault.ControlCharacter => "visible characters",
        NameFault.NoAreaCode => "the area code in front, as in 010 6552 9988",
        NameFault.BadLabel or NameFault.HostTooLong or NameFault.BadAddress => "a host name such as bank.example",
        _ => "an E.164 number such as +8613800138000, or a short code such as 95588",
    };
}
