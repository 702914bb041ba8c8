namespace Levee.Engine.Rules;

/// <summary>Whether an event fits a <c>where</c>.</summary>
internal enum FilterAnswer : byte
{
    /// <summary>It does not.</summary>
    No = 0,

    /// <summary>It does.</summary>
    Yes = 1,

    /// <summary>It is not known, or the <c>where</c> divides by zero or overflows.</summary>
    Uncertain = 2,
}
