using System.Runtime.CompilerServices;

namespace Levee.Contracts;

/// <summary>
/// Assertions that are always on: a broken one is a bug, stops its partition and is never caught below
/// it.
/// </summary>
public static class Invariant
{
    /// <summary>
    /// Throws <see cref="InvariantBrokenException"/> with the text of the condition when it is
    /// false.
    /// </summary>
    public static void Require(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        if (!condition) throw new InvariantBrokenException(text);
    }
}
