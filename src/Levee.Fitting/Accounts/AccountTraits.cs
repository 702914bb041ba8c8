namespace Levee.Fitting.Accounts;

/// <summary>
/// What is known of an account by its transfers and by those of its neighbours. Amounts stand beside the set's and the
/// account's own usual ones, so that a set in another currency looks the same.
/// </summary>
internal sealed class AccountTraits
{
    private const int BurstSteps = 5, PassSteps = 10;
    private readonly List<Transfer>[] paid, received;
    private readonly double usual;
    private readonly double[][] own;

    private AccountTraits(AccountSet set)
    {
        int count = set.IsFraud.Count;
        paid = [.. Enumerable.Range(0, count).Select(_ => new List<Transfer>())];
        received = [.. Enumerable.Range(0, count).Select(_ => new List<Transfer>())];
        foreach (Transfer transfer in set.Transfers.OrderBy(transfer => transfer.Step))
        {
            paid[transfer.Payer].Add(transfer);
            received[transfer.Payee].Add(transfer);
        }
        usual = Median([.. set.Transfers.Select(transfer => transfer.Value)]);
        own = [.. Enumerable.Range(0, count).Select(Own)];
    }

    /// <summary>A row an account, in their order; not a number where an account has nothing to be measured.</summary>
    public static double[][] Of(AccountSet set)
    {
        AccountTraits traits = new(set);
        return [.. Enumerable.Range(0, set.IsFraud.Count).Select(i => (double[])[.. traits.own[i], .. traits.Near(i)])];
    }

    private double[] Own(int account)
    {
        List<Transfer> left = paid[account], came = received[account];
        (double leftMost, double cameMost) = (MostOfPair(left, one => one.Payee), MostOfPair(came, one => one.Payer));
        double[] leftValues = [.. left.Select(one => one.Value)], cameValues = [.. came.Select(one => one.Value)];
        double leftUsual = Median(leftValues), cameUsual = Median(cameValues);
        return
        [
            left.DistinctBy(one => one.Payee).Count(), came.DistinctBy(one => one.Payer).Count(),
            left.Count, came.Count, leftMost, cameMost,
            Least(leftValues) / usual, Most(leftValues) / usual, Least(cameValues) / usual, Most(cameValues) / usual,
            Least(leftValues) / leftUsual, Most(leftValues) / leftUsual, Least(cameValues) / cameUsual,
            leftUsual / usual, cameUsual / usual,
            left.Count == 0 ? double.NaN : left.DistinctBy(one => one.Value).Count() / (double)left.Count,
            came.Count == 0 ? double.NaN : leftValues.Sum() / cameValues.Sum(),
            Burst(left), Burst(came), Passed(left, came), Back(left, came),
        ];
    }

    /// <summary>The same of the accounts on the other side, where it tells most.</summary>
    private double[] Near(int account)
    {
        int[] near = [.. paid[account].Select(one => one.Payee).Concat(received[account].Select(one => one.Payer))
            .Distinct()];
        double[] pairs = [.. near.Select(one => Math.Max(own[one][4], own[one][5]))];
        double[] least = [.. near.Select(one => Math.Min(Or(own[one][6]), Or(own[one][8])))];
        return
        [
            near.Length, Most(pairs), pairs.Count(one => one > 1), Least(least),
            least.Count(one => one < 0.25),
            Most([.. near.Select(one => own[one][3])]), Most([.. near.Select(one => own[one][2])]),
        ];
    }

    private static double Or(double value) => double.IsNaN(value) ? 1 : value;

    private static double MostOfPair(List<Transfer> transfers, Func<Transfer, int> other) =>
        transfers.Count == 0 ? 0 : transfers.GroupBy(other).Max(group => group.Count());

    /// <summary>The most transfers in five steps.</summary>
    private static double Burst(List<Transfer> transfers)
    {
        int most = 0, from = 0;
        for (int i = 0; i < transfers.Count; i++)
        {
            while (transfers[i].Step - transfers[from].Step >= BurstSteps) from++;
            most = Math.Max(most, i - from + 1);
        }
        return most;
    }

    /// <summary>How near a later payment comes to what was received in the ten steps before it, 0 for equal.</summary>
    private static double Passed(List<Transfer> left, List<Transfer> came)
    {
        double nearest = double.NaN;
        foreach (Transfer first in came)
            foreach (Transfer next in left)
                if (next.Step >= first.Step && next.Step - first.Step <= PassSteps)
                    nearest = Least([nearest, Math.Abs(Math.Log(next.Value / first.Value))]);
        return nearest;
    }

    /// <summary>Accounts that money goes to and comes from.</summary>
    private static double Back(List<Transfer> left, List<Transfer> came) =>
        left.Select(one => one.Payee).Intersect(came.Select(one => one.Payer)).Count();

    private static double Least(double[] values) =>
        values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Min();

    private static double Most(double[] values) =>
        values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Max();

    private static double Median(double[] values)
    {
        if (values.Length == 0) return double.NaN;
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
