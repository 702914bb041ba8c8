namespace Levee.Engine.Rules;

/// <summary>A place in a file of the rule pack.</summary>
/// <param name="File">Path below the pack's root, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct RulePlace(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
