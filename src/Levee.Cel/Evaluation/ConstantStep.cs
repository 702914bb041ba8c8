namespace Levee.Cel.Evaluation;

/// <summary>Answers the same value always.</summary>
internal sealed class ConstantStep(CelValue value) : Step
{
    internal CelValue Value { get; } = value;

    internal override CelValue Run(ref Frame frame) => Value;
}
