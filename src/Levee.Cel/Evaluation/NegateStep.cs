namespace Levee.Cel.Evaluation;

/// <summary>Negates a number.</summary>
internal sealed class NegateStep(Step operand) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        CelValue value = operand.Run(ref frame);
        return value.Kind switch
        {
            CelKind.Int => value.Raw == long.MinValue ? Faults.Overflow : CelValue.Int(-value.Raw),
            CelKind.Double => CelValue.Double(-value.RawDouble),
            _ => value.IsAbsent ? value : Faults.NoOverload,
        };
    }
}
