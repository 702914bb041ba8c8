namespace Levee.Cel.Evaluation;

/// <summary>Makes a list.</summary>
internal sealed class ListStep(Step[] elements) : Step
{
    internal override CelValue Run(ref Frame frame)
    {
        if (!frame.TryCharge(elements.Length)) return Faults.TooMuchWork;
        CelValue[] items = new CelValue[elements.Length];
        return Strict.TryRun(elements, ref frame, items, out CelValue absent)
            ? CelValue.List(new CelList(items))
            : absent;
    }
}
