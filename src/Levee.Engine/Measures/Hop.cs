namespace Levee.Engine.Measures;

/// <summary>
/// Which linked subject of a role is meant: one hop over the links that card and account events state.
/// </summary>
public enum Hop
{
    /// <summary>The role's own subject.</summary>
    None = 0,
    /// <summary>The person last linked with it.</summary>
    Person = 1,
    /// <summary>The number last linked with it.</summary>
    Number = 2,
    /// <summary>The account last linked with it.</summary>
    Account = 3,
}
