namespace Levee.Cel.Evaluation;

/// <summary>Runs a strict operation over two steps.</summary>
internal sealed class BinaryStep<TOperation>(Step left, Step right) : Step
    where TOperation : struct, IOperation
{
    internal override CelValue Run(ref Frame frame)
    {
        CelValue a = left.Run(ref frame);
        CelValue b = right.Run(ref frame);
        // Numbers cost nothing worth counting; what has length is paid for before it is copied or compared.
        bool hasLength = a.Kind >= CelKind.String || b.Kind >= CelKind.String;
        if (hasLength && !frame.TryCharge(ValueSize.Of(a) + ValueSize.Of(b))) return Faults.TooMuchWork;
        return TOperation.Apply(a, b);
    }
}
