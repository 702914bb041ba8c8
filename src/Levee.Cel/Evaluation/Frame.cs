namespace Levee.Cel.Evaluation;

/// <summary>What one evaluation carries: the caller's values, the macro variables, the work left.</summary>
internal ref struct Frame(ReadOnlySpan<CelValue> slots, Span<CelValue> locals, object? context)
{
    internal readonly ReadOnlySpan<CelValue> Slots = slots;
    internal readonly Span<CelValue> Locals = locals;
    internal readonly object? Context = context;
    private long _workLeft = CelLimits.WorkMax;

    /// <summary>Books work; false when there is none left, for good.</summary>
    internal bool TryCharge(long work)
    {
        if (_workLeft < work)
        {
            _workLeft = -1;
            return false;
        }
        _workLeft -= work;
        return true;
    }
}
