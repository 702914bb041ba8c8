namespace Levee.Commands.Aml;

/// <summary>How well warnings about accounts agree with their labels.</summary>
internal static class AmlFigures
{
    /// <summary>The figures that the labels allow: those of one kind need accounts of that kind.</summary>
    public static IEnumerable<(string Metric, double Value, long N)> Of(
        IReadOnlyDictionary<string, bool> accounts, IReadOnlyDictionary<string, int> warnings)
    {
        long frauds = accounts.Values.LongCount(fraud => fraud), honest = accounts.Count - frauds;
        long hits = accounts.LongCount(account => account.Value && warnings.ContainsKey(account.Key));
        long alarms = accounts.LongCount(account => !account.Value && warnings.ContainsKey(account.Key));
        if (honest > 0) yield return ("fpr", alarms / (double)honest, honest);
        if (frauds > 0) yield return ("recall", hits / (double)frauds, frauds);
        if (hits + alarms > 0) yield return ("precision", hits / (double)(hits + alarms), hits + alarms);
        if (frauds == 0 || honest == 0) yield break;
        yield return ("accuracy", (hits + honest - alarms) / (double)accounts.Count, accounts.Count);
        yield return ("macro_f1", (F1(hits, alarms, frauds - hits) + F1(honest - alarms, frauds - hits, alarms)) / 2,
            accounts.Count);
        yield return ("auc", Auc(accounts, warnings, frauds, honest), accounts.Count);
    }

    private static double F1(long hits, long alarms, long missed) =>
        hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + alarms + missed);

    /// <summary>
    /// The chance that a fraud has more warnings than an honest account; equally many count half.
    /// </summary>
    private static double Auc(IReadOnlyDictionary<string, bool> accounts, IReadOnlyDictionary<string, int> warnings,
        long frauds, long honest)
    {
        double above = 0;
        long honestBelow = 0;
        foreach (IGrouping<int, bool> same in accounts
            .GroupBy(account => warnings.GetValueOrDefault(account.Key), account => account.Value)
            .OrderBy(group => group.Key))
        {
            long fraudsHere = same.LongCount(fraud => fraud), honestHere = same.LongCount() - fraudsHere;
            above += fraudsHere * (honestBelow + (honestHere / 2.0));
            honestBelow += honestHere;
        }
        return above / ((double)frauds * honest);
    }
}
