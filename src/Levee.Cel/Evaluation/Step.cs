namespace Levee.Cel.Evaluation;

/// <summary>A node made ready to run.</summary>
internal abstract class Step
{
    internal abstract CelValue Run(ref Frame frame);
}
