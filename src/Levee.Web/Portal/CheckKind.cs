namespace Levee.Web.Portal;

/// <summary>What a citizen asks about.</summary>
public enum CheckKind
{
    /// <summary>A telephone number.</summary>
    Number = 0,

    /// <summary>A link or site.</summary>
    Link = 1,

    /// <summary>An account or card.</summary>
    Account = 2,

    /// <summary>A message, pasted.</summary>
    Text = 3,
}
