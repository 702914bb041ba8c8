namespace Levee.Web.Shell;

/// <summary>Light or dark.</summary>
public enum Theme
{
    /// <summary>As the system prefers.</summary>
    Auto = 0,
    /// <summary>Light.</summary>
    Light = 1,
    /// <summary>Dark.</summary>
    Dark = 2,
}
