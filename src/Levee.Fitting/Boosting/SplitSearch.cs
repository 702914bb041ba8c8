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
    public double StepOf(int[] members)
    {
        double slope = 0, curvature = 0;
        foreach (int row in members)
        {
            slope += slopes[row];
            curvature += curvatures[row];
        }
        return -settings.Rate * slope / (curvature + settings.Penalty);
    }

    /// <summary>The best cut; its gain is 0 when none gains.</summary>
    public Split Best(int[] members, int[] columns)
    {
        Split best = default;
        foreach (int column in columns)
        {
            Sum(members, column);
            Split own = BestOf(column, members.Length);
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

    private Split BestOf(int column, int count)
    {
        int bins = rows.BinsOf(column);
        double slope = 0, curvature = 0;
        for (int bin = 0; bin < bins; bin++)
        {
            slope += slopeOf[bin];
            curvature += curvatureOf[bin];
        }
        double whole = Fit(slope, curvature);
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
                double gain = Fit(left, bend) + Fit(slope - left, curvature - bend) - whole;
                if (gain > best.Gain) best = new Split(column, bin, isMissingLeft, gain);
            }
        }
        return best;
    }

    private double Fit(double slope, double curvature) => slope * slope / (curvature + settings.Penalty);
}
