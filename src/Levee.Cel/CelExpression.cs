using Levee.Cel.Checking;
using Levee.Cel.Parsing;

namespace Levee.Cel;

/// <summary>Turns CEL text into programs. Pure, never throws on any text.</summary>
public static class CelExpression
{
    /// <summary>Parses, checks and compiles a source.</summary>
    /// <param name="source">The CEL text.</param>
    /// <param name="environment">What it may name.</param>
    /// <param name="expected">The type it must have; absent for any.</param>
    /// <param name="origin">Where its first character stands in a larger text, so that errors name that place.</param>
    public static CelResult Compile(
        string source, CelEnvironment environment, CelType? expected = null, CelPosition? origin = null) =>
        Run(source, environment, expected, origin, isChecked: true);

    /// <summary>
    /// Compiles without refusing what only has a wrong type or name; that is an error value when evaluated.
    /// </summary>
    public static CelResult CompileUnchecked(string source, CelEnvironment environment) =>
        Run(source, environment, expected: null, origin: null, isChecked: false);

    private static CelResult Run(
        string source, CelEnvironment environment, CelType? expected, CelPosition? origin, bool isChecked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(environment);
        ErrorList errors = new(source, origin ?? CelPosition.Start);
        try
        {
            Syntax tree = Parser.Parse(source);
            Checker checker = new(environment, errors, isChecked);
            CelNode root = checker.Check(tree);
            if (expected is not null && isChecked && errors.IsEmpty && !TypeRelations.Fits(expected, root.Type))
                errors.Add(tree.Offset, $"the expression is {root.Type}", $"{expected}");
            if (errors.IsEmpty)
                return new CelResult(new CelProgram(source, root, checker.Scope.LocalsMax), []);
        }
        catch (CelSyntaxException error)
        {
            errors.Add(error.Offset, error.Message, error.Expected);
        }
        return new CelResult(null, errors.InOrder());
    }
}
