namespace Levee.Fitting.Boosting;

/// <summary>Rows with each value replaced by the number of its bin; bin 0 holds missing values.</summary>
internal sealed class BinnedRows
{
    /// <summary>Most bins of a column, that of missing values included.</summary>
    public const int BinsMax = 256;

    private const int CutsMax = BinsMax - 2;

    private readonly double[][] cuts;
    private readonly byte[][] columns;

    /// <summary>Cuts each column into bins that hold about as many rows each.</summary>
    /// <param name="rows">The rows, all of one length; a missing value is not a number.</param>
    public BinnedRows(IReadOnlyList<double[]> rows)
    {
        Count = rows.Count;
        int width = rows.Count == 0 ? 0 : rows[0].Length;
        cuts = [.. Enumerable.Range(0, width).Select(column => CutsOf(rows, column))];
        columns = [.. cuts.Select((own, column) => (byte[])[.. rows.Select(row => BinOf(own, row[column]))])];
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Number of columns.</summary>
    public int Width => columns.Length;

    /// <summary>The bins of a column, a row each.</summary>
    public ReadOnlySpan<byte> Column(int column) => columns[column];

    /// <summary>Bins of a column, that of missing values included.</summary>
    public int BinsOf(int column) => cuts[column].Length + 2;

    /// <summary>
    /// The value that the bins up to this one do not exceed; <paramref name="bin"/> is 1 or more. After the last bin no
    /// value is left: such a cut parts what is known from what is not.
    /// </summary>
    public double CutAfter(int column, int bin) =>
        bin <= cuts[column].Length ? cuts[column][bin - 1] : double.PositiveInfinity;

    private static byte BinOf(double[] cuts, double value)
    {
        if (double.IsNaN(value)) return 0;
        int at = Array.BinarySearch(cuts, value);
        return (byte)(1 + (at < 0 ? ~at : at));
    }

    private static double[] CutsOf(IReadOnlyList<double[]> rows, int column)
    {
        double[] values = [.. rows.Select(row => row[column]).Where(value => !double.IsNaN(value)).Order()];
        double[] distinct = [.. values.Distinct()];
        if (distinct.Length <= CutsMax + 1)
            return [.. Enumerable.Range(1, Math.Max(0, distinct.Length - 1)).Select(i => Middle(distinct, i))];
        return [.. Enumerable.Range(1, CutsMax)
            .Select(i => Middle(values, (int)((long)i * values.Length / (CutsMax + 1)))).Distinct()];
    }

    /// <summary>Halfway between a value and the one before.</summary>
    private static double Middle(double[] values, int at) => values[at - 1] + ((values[at] - values[at - 1]) / 2);
}
