namespace Levee.Cel.Evaluation;

/// <summary>Negates a boolean; unknown stays unknown.</summary>
internal sealed class NotStep(Step operand) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        CelValue value = operand.Run(ref frame);
        if (value.Kind == CelKind.Bool) return CelValue.Bool(value.Raw == 0);
        return value.IsAbsent ? value : Faults.NoOverload;
    }
}
