namespace Levee.Cel.Evaluation;

/// <summary>Reads an element of a list or a value of a map.</summary>
internal sealed class IndexStep(Step range, Step index) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        CelValue whole = range.Run(ref frame);
        CelValue at = index.Run(ref frame);
        if (at.Kind >= CelKind.String && !frame.TryCharge(ValueSize.Of(at))) return Faults.TooMuchWork;
        return Membership.At(whole, at);
    }
}
