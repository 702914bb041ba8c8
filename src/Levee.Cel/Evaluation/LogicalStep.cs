namespace Levee.Cel.Evaluation;

/// <summary>
/// A chain of &amp;&amp; or ||: the deciding value wins over unknown, unknown over errors, in any order.
/// </summary>
internal sealed class LogicalStep(bool isAnd, Step[] operands) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        bool isUnknown = false;
        CelValue error = default;
        foreach (Step operand in operands)
        {
            CelValue value = operand.Run(ref frame);
            if (value.Kind == CelKind.Bool)
            {
                if (value.IsTrue != isAnd) return value;
            }
            else if (value.Kind == CelKind.Unknown)
            {
                isUnknown = true;
            }
            else if (error.Kind == CelKind.Unknown)
            {
                error = value.Kind == CelKind.Error ? value : Faults.NoOverload;
            }
        }
        // The default of error is unknown, so it also stands for "none".
        if (isUnknown) return CelValue.Unknown;
        return error.Kind == CelKind.Error ? error : CelValue.Bool(isAnd);
    }
}
