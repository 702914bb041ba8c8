namespace Levee.Cel.Evaluation;

/// <summary>Reads a macro's variable.</summary>
internal sealed class LocalStep(int index) : Step
{
    internal override CelValue Run(ref Frame frame) => frame.Locals[index];
}
