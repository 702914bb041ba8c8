namespace Levee.Cel.Evaluation;

/// <summary>Runs a macro over the elements of a list or the keys of a map.</summary>
internal sealed class ComprehensionStep(CelMacro macro, Step range, int local, Step? filter, Step body) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        CelValue whole = range.Run(ref frame);
        if (whole.IsAbsent) return whole;
        CelValue[]? keys = null;
        if (whole.Kind == CelKind.Map)
        {
            if (!frame.TryCharge(whole.AsMap.Count)) return Faults.TooMuchWork;
            keys = [.. whole.AsMap.Select(e => e.Key)];
        }
        else if (whole.Kind != CelKind.List)
        {
            return Faults.NoOverload;
        }
        ReadOnlySpan<CelValue> items = keys ?? whole.AsList.Items;
        return macro switch
        {
            CelMacro.All => Decide(items, ref frame, isAnd: true),
            CelMacro.Exists => Decide(items, ref frame, isAnd: false),
            CelMacro.ExistsOne => CountOne(items, ref frame),
            _ => Collect(items, ref frame),
        };
    }

    private CelValue Decide(ReadOnlySpan<CelValue> items, ref Frame frame, bool isAnd)
    {
        bool isUnknown = false;
        CelValue error = default;
        foreach (ref readonly CelValue item in items)
        {
            if (!frame.TryCharge(1)) return Faults.TooMuchWork;
            frame.Locals[local] = item;
            CelValue value = body.Run(ref frame);
            if (value.Kind == CelKind.Bool && value.IsTrue != isAnd) return value;
            isUnknown |= value.Kind == CelKind.Unknown;
            if (value.Kind is not (CelKind.Bool or CelKind.Unknown) && error.Kind == CelKind.Unknown)
                error = value.Kind == CelKind.Error ? value : Faults.NoOverload;
        }
        if (isUnknown) return CelValue.Unknown;
        return error.Kind == CelKind.Error ? error : CelValue.Bool(isAnd);
    }

    private CelValue CountOne(ReadOnlySpan<CelValue> items, ref Frame frame)
    {
        int count = 0;
        bool isUnknown = false;
        CelValue error = default;
        foreach (ref readonly CelValue item in items)
        {
            if (!frame.TryCharge(1)) return Faults.TooMuchWork;
            frame.Locals[local] = item;
            CelValue value = body.Run(ref frame);
            if (value.IsTrue) count++;
            isUnknown |= value.Kind == CelKind.Unknown;
            if (value.Kind is not (CelKind.Bool or CelKind.Unknown) && error.Kind == CelKind.Unknown)
                error = value.Kind == CelKind.Error ? value : Faults.NoOverload;
        }
        if (isUnknown) return CelValue.Unknown;
        return error.Kind == CelKind.Error ? error : CelValue.Bool(count == 1);
    }

    private CelValue Collect(ReadOnlySpan<CelValue> items, ref Frame frame)
    {
        List<CelValue> kept = [];
        Step? condition = macro == CelMacro.Filter ? body : filter;
        CelValue absent = default;
        bool isComplete = true;
        foreach (ref readonly CelValue item in items)
        {
            if (!frame.TryCharge(1)) return Faults.TooMuchWork;
            frame.Locals[local] = item;
            CelValue passes = condition is null ? CelValue.True : condition.Run(ref frame);
            CelValue value = passes.IsTrue && macro == CelMacro.Map ? body.Run(ref frame) : item;
            if (passes.Kind != CelKind.Bool) value = passes.IsAbsent ? passes : Faults.NoOverload;
            else if (!passes.IsTrue) continue;
            if (value.IsAbsent)
            {
                if (isComplete || value.Kind == CelKind.Unknown) absent = value;
                isComplete = false;
            }
            kept.Add(value);
        }
        return isComplete ? CelValue.List(new CelList([.. kept])) : absent;
    }
}
