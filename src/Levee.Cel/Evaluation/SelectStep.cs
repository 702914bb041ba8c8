namespace Levee.Cel.Evaluation;

/// <summary>Reads a map's string key, or asks whether it is there.</summary>
internal sealed class SelectStep(Step operand, string field, bool isTest) : Step
{
    private readonly CelValue _key = CelValue.String(field);
    private readonly CelValue _missing = CelValue.Error($"no such key: '{field}'");

    internal override CelValue Run(ref Frame frame)
    {
        CelValue value = operand.Run(ref frame);
        if (value.IsAbsent) return value;
        if (value.Kind != CelKind.Map) return Faults.NoFields;
        bool isFound = value.AsMap.TryGet(_key, out CelValue found);
        if (isTest) return CelValue.Bool(isFound);
        return isFound ? found : _missing;
    }
}
