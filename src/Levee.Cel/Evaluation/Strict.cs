namespace Levee.Cel.Evaluation;

/// <summary>
/// Runs steps whose values are all needed: an unknown one wins over an error, either over the result.
/// </summary>
internal static class Strict
{
    internal static bool TryRun(
        scoped ReadOnlySpan<Step> steps, ref Frame frame, scoped Span<CelValue> values, out CelValue absent)
    {
        bool isComplete = true;
        absent = default;
        for (int i = 0; i < steps.Length; i++)
        {
            values[i] = steps[i].Run(ref frame);
            if (!values[i].IsAbsent) continue;
            if (isComplete || values[i].Kind == CelKind.Unknown) absent = values[i];
            isComplete = false;
        }
        return isComplete;
    }
}
