namespace Levee.Cel.Evaluation;

/// <summary>Runs one branch; an unknown or failed condition is the answer itself.</summary>
internal sealed class ConditionalStep(Step condition, Step then, Step otherwise) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        CelValue value = condition.Run(ref frame);
        if (value.Kind == CelKind.Bool) return value.IsTrue ? then.Run(ref frame) : otherwise.Run(ref frame);
        return value.IsAbsent ? value : Faults.NoOverload;
    }
}
