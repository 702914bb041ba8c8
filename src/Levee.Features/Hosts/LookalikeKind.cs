namespace Levee.Features.Hosts;

/// <summary>How a host stands to the name of a firm or office.</summary>
public enum LookalikeKind : byte
{
    /// <summary>It shows none that is known here.</summary>
    None = 0,
    /// <summary>It is one of the firm's own domains.</summary>
    Own = 1,
    /// <summary>Written to look like the name: letters changed, added, left out or of another script.</summary>
    Near = 2,
    /// <summary>The name itself stands in front of a domain that is not the firm's.</summary>
    InFront = 3,
    /// <summary>The name itself under another ending (icbc.top). The firm may own it; others may.</summary>
    Elsewhere = 4,
    /// <summary>The name with other words beside it (icbc-login.top).</summary>
    Joined = 5,
}
