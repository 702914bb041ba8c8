using System.Text.RegularExpressions;

namespace Levee.Cel.Evaluation;

/// <summary>Matches a text against a pattern that was compiled with the expression.</summary>
internal sealed class MatchStep(Step text, Regex pattern) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        CelValue value = text.Run(ref frame);
        if (value.IsAbsent) return value;
        if (value.Kind != CelKind.String) return Faults.NoOverload;
        return frame.TryCharge(ValueSize.Of(value))
            ? CelValue.Bool(pattern.IsMatch(value.AsString))
                : Faults.TooMuchWork;
    }
}
