using Levee.Contracts;
using Levee.Try.Columns;
using Levee.Try.Lines;
using Levee.Try.Reading;
using Levee.Try.Running;

namespace Levee.Commands.Aml;

/// <summary>
/// Lets the rules that ship decide the transfers of a set, by the decider, loop and codec of <c>levee try</c>, and
/// counts for each account the transfers warned about or more that it paid or was paid.
/// </summary>
internal sealed class AmlRules(string home, string step, TextWriter errors)
{
    private static readonly Instant Start = new(1_767_225_600_000);

    /// <summary>Warnings by account, of those that had any.</summary>
    public async Task<IReadOnlyDictionary<string, int>> WarningsAsync(AmlTables tables, CancellationToken stop)
    {
        FileForm form = FileFormFinder.Find(tables.TransfersPath, encoding: null);
        MapOption[] maps = [.. ((string[])["sourceNodeId=payer", "targetNodeId=payee", "value=amount",
            $"time=step:{step}"]).Select(MapOption.Parse)];
        Mapping mapping = new Guesser(form, maps).Make(KindTables.Payment).Mapping;
        TriedFile[] files = [new TriedFile(0, tables.Name, form, mapping)];
        TrySettings settings = new()
        {
            Home = home, Times = new LineTimes(0, Start), Currency = Currency.Cny, IsHistoryComplete = true,
            ShowsValues = true,
        };
        List<Finding> warned = [];
        using TryRun run = new(files, settings, new TryProgress(errors, isTerminal: false),
            new BadLines([tables.Name], errors), new TryBounds());
        TryResult result = await run.RunAsync(
            found => { if (found.Step >= Step.Warn) warned.Add(found); }, stop).ConfigureAwait(false);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string account in warned.SelectMany(found => new[] { found.Anchor, found.Counterpart })
            .Where(subject => !subject.IsDefault).Select(result.Show))
            counts[account] = counts.GetValueOrDefault(account) + 1;
        return counts;
    }
}
