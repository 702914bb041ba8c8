namespace Levee.Fitting.Boosting;

/// <summary>
/// Finds the best cut of a leaf by summing slopes and curvatures a bin (Ke and others: LightGBM, 2017). Its owner tells
/// it the slopes of a tree once and asks it leaf by leaf; one thread at a time.
/// </summary>
internal sealed class SplitSearch(BinnedRows rows, BoostingSettings settings, double[] slopes, double[] curvatures)
{
    private readonly double[] slopeOf = new double[BinnedRows.BinsMax];
    private readonly double[] curvatureOf = new double[BinnedRows.BinsMax];
    private readonly int[] countOf = new int[BinnedRows.BinsMax];

    /// <summary>The step that suits these rows best.</summary>
    public double StepOf(int[] members, StepBounds bounds)
    {
        double slope = 0, curvature = 0;
        foreach (int row in members)
        {
            slope += slopes[row];
            curvature += curvatures[row];
        }
        return StepOf(slope, curvature, bounds);
    }

    /// <summary>
    /// 1, -1 or 0: whether the sum must rise or fall over a cut, or is free to do either. After the last bin no value
    /// is left: that cut parts the known from the unknown.
    /// </summary>
    public int MonotoneOf(int column, int bin) =>
        column < settings.Monotone.Count && bin < rows.BinsOf(column) - 1 ? settings.Monotone[column] : 0;

    /// <summary>The best cut; its gain is 0 when none gains.</summary>
    public Split Best(int[] members, int[] columns, StepBounds bounds)
    {
        Split best = default;
        foreach (int column in columns)
        {
            Sum(members, column);
            Split own = BestOf(column, members.Length, bounds);
            if (own.Gain > best.Gain) best = own;
        }
        return best;
    }

    private void Sum(int[] members, int column)
    {
        int bins = rows.BinsOf(column);
        Array.Clear(slopeOf, 0, bins);
        Array.Clear(curvatureOf, 0, bins);
        Array.Clear(countOf, 0, bins);
        ReadOnlySpan<byte> binOf = rows.Column(column);
        foreach (int row in members)
        {
            int bin = binOf[row];
            slopeOf[bin] += slopes[row];
            curvatureOf[bin] += curvatures[row];
            countOf[bin]++;
        }
    }

    private Split BestOf(int column, int count, StepBounds bounds)
    {
        int bins = rows.BinsOf(column);
        double slope = 0, curvature = 0;
        for (int bin = 0; bin < bins; bin++)
        {
            slope += slopeOf[bin];
            curvature += curvatureOf[bin];
        }
        double whole = Fit(slope, curvature, bounds);
        Split best = default;
        for (int missing = 0; missing < (countOf[0] > 0 ? 2 : 1); missing++)
        {
            bool isMissingLeft = missing == 1;
            double left = isMissingLeft ? slopeOf[0] : 0, bend = isMissingLeft ? curvatureOf[0] : 0;
            int leftCount = isMissingLeft ? countOf[0] : 0;
            for (int bin = 1; bin < bins; bin++)
            {
                left += slopeOf[bin];
                bend += curvatureOf[bin];
                leftCount += countOf[bin];
                if (leftCount < settings.LeafRowsMin || count - leftCount < settings.LeafRowsMin) continue;
                double gain = Fit(left, bend, bounds) + Fit(slope - left, curvature - bend, bounds) - whole;
                if (gain <= best.Gain) continue;
                double onLeft = StepOf(left, bend, bounds), onRight = StepOf(slope - left, curvature - bend, bounds);
                if (MonotoneOf(column, bin) * (onRight - onLeft) < 0) continue;
                best = new Split(column, bin, isMissingLeft, gain, (onLeft + onRight) / 2);
            }
        }
        return best;
    }

    private double StepOf(double slope, double curvature, StepBounds bounds) =>
        bounds.Clamp(-settings.Rate * slope / (curvature + settings.Penalty));

    // What the loss falls by with the best step between the bounds; unbounded: slope squared over curvature.
    private double Fit(double slope, double curvature, StepBounds bounds)
    {
        double whole = curvature + settings.Penalty;
        if (bounds == StepBounds.None) return slope * slope / whole;
        double step = StepOf(slope, curvature, bounds) / settings.Rate;
        return -((2 * slope) + (whole * step)) * step;
    }
}
