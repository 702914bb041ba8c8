namespace Levee.Fitting.Solving;

/// <summary>
/// Turns sums into probabilities (Platt 1999, by Newton's method as Lin, Lin and Weng 2007), as if frauds and honest
/// ones were equally many.
/// </summary>
/// <param name="Slope">Of the log-odds over the sum; above 0.</param>
/// <param name="Base">Log-odds at sum 0.</param>
internal readonly record struct SigmoidCurve(double Slope, double Base)
{
    private const double SlopeMin = 0.05;

    /// <summary>Fits the curve to sums of examples that were not learnt from.</summary>
    public static SigmoidCurve Fit(IReadOnlyList<double> sums, IReadOnlyList<bool> isFraud)
    {
        int frauds = isFraud.Count(fraud => fraud), others = isFraud.Count - frauds;
        if (frauds == 0 || others == 0) return new SigmoidCurve(1, 0);
        double slope = 1, level = 0;
        for (int pass = 0; pass < 100; pass++)
        {
            double gs = 0, gb = 0, hss = 1e-9, hsb = 0, hbb = 1e-9;
            for (int i = 0; i < sums.Count; i++)
            {
                double weight = isFraud[i] ? 0.5 / frauds : 0.5 / others;
                // Not quite 0 and 1: the curve must not become a step on a set it separates.
                double target = isFraud[i] ? (frauds + 1.0) / (frauds + 2.0) : 1.0 / (others + 2.0);
                double p = 1 / (1 + Math.Exp(-((slope * sums[i]) + level)));
                double d = weight * (p - target), h = weight * p * (1 - p);
                gs += d * sums[i];
                gb += d;
                hss += h * sums[i] * sums[i];
                hsb += h * sums[i];
                hbb += h;
            }
            double det = (hss * hbb) - (hsb * hsb);
            double stepSlope = ((hbb * gs) - (hsb * gb)) / det, stepLevel = ((hss * gb) - (hsb * gs)) / det;
            slope -= Math.Clamp(stepSlope, -1, 1);
            level -= Math.Clamp(stepLevel, -1, 1);
            if (Math.Abs(stepSlope) + Math.Abs(stepLevel) < 1e-9) break;
        }
        return new SigmoidCurve(Math.Max(slope, SlopeMin), level);
    }

    /// <summary>The sum that has this probability.</summary>
    public double SumAt(double probability) => (Math.Log(probability / (1 - probability)) - Base) / Slope;
}
