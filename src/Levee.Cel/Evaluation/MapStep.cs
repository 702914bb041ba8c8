namespace Levee.Cel.Evaluation;

/// <summary>Makes a map.</summary>
internal sealed class MapStep(Step[] keys, Step[] values) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        if (!frame.TryCharge(2L * keys.Length)) return Faults.TooMuchWork;
        CelValue[] parts = new CelValue[keys.Length + values.Length];
        if (!Strict.TryRun((Step[])[.. keys, .. values], ref frame, parts, out CelValue absent)) return absent;
        KeyValuePair<CelValue, CelValue>[] entries = new KeyValuePair<CelValue, CelValue>[keys.Length];
        for (int i = 0; i < entries.Length; i++) entries[i] = new(parts[i], parts[keys.Length + i]);
        return CelMap.TryCreate(entries, out CelMap? map, out string? reason)
            ? CelValue.Map(map)
            : CelValue.Error(reason);
    }
}
