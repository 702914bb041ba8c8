namespace Levee.Cel.Evaluation;

/// <summary>Calls the first overload whose kinds match the values.</summary>
internal sealed class CallStep(CelOverload[] overloads, Step[] arguments) : Step
{
    private readonly CelKind?[][] _kinds = [.. overloads.Select(o => o.Arguments.Select(KindOf).ToArray())];

    internal override CelValue Run(ref Frame frame)
    {
        FewValues few = default;
        Span<CelValue> values = arguments.Length <= FewValues.Length
            ? ((Span<CelValue>)few)[..arguments.Length]
            : new CelValue[arguments.Length];
        if (!Strict.TryRun(arguments, ref frame, values, out CelValue absent)) return absent;
        if (!frame.TryCharge(Cost(values))) return Faults.TooMuchWork;
        for (int i = 0; i < overloads.Length; i++)
        {
            if (Matches(_kinds[i], values)) return overloads[i].Invoke(values, frame.Context);
        }
        return Faults.NoOverload;
    }

    // Searching one text in another can take the product of their lengths.
    private static long Cost(ReadOnlySpan<CelValue> values)
    {
        long cost = 0;
        foreach (ref readonly CelValue value in values)
        {
            if (value.Kind < CelKind.String) continue;
            long size = ValueSize.Of(value);
            cost = cost == 0 ? size : cost * size;
            if (cost > CelLimits.WorkMax) break;
        }
        return cost;
    }

    private static bool Matches(CelKind?[] kinds, ReadOnlySpan<CelValue> values)
    {
        if (kinds.Length != values.Length) return false;
        for (int i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is { } kind && kind != values[i].Kind) return false;
        }
        return true;
    }

    private static CelKind? KindOf(CelType type) => type.Kind switch
    {
        CelTypeKind.Bool => CelKind.Bool,
        CelTypeKind.Int or CelTypeKind.Enum or CelTypeKind.Symbol => CelKind.Int,
        CelTypeKind.Uint => CelKind.Uint,
        CelTypeKind.Double => CelKind.Double,
        CelTypeKind.String => CelKind.String,
        CelTypeKind.Bytes => CelKind.Bytes,
        CelTypeKind.Null => CelKind.Null,
        CelTypeKind.Timestamp => CelKind.Timestamp,
        CelTypeKind.Duration => CelKind.Duration,
        CelTypeKind.Type => CelKind.Type,
        CelTypeKind.List => CelKind.List,
        CelTypeKind.Map => CelKind.Map,
        _ => null,
    };
}
