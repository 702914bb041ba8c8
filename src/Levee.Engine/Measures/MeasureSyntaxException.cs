namespace Levee.Engine.Measures;

/// <summary>
/// A measure's text is wrong at an offset; caught by <see cref="MeasureParser"/> and reported with its place.
/// </summary>
/// <param name="offset">Where, from 0.</param>
/// <param name="message">What was wrong.</param>
/// <param name="expected">What was expected.</param>
internal sealed class MeasureSyntaxException(int offset, string message, string expected) : Exception(message)
{
    /// <summary>Where, from 0.</summary>
    internal int Offset { get; } = offset;

    /// <summary>What was expected.</summary>
    internal string Expected { get; } = expected;
}
