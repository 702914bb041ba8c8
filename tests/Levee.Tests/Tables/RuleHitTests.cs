using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;
using Levee.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace Levee.Tests.Tables;

public sealed class RuleHitTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("levee-hits-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Hits_since_any_time_are_those_of_the_journal(int seed)
    {
        IReadOnlyList<Batch> batches = TablesBench.Screen(seed, 40);
        RuleHitQueries queries = QueriesOf(batches);
        foreach (Instant since in batches.Select(batch => batch.Time).Append(batches[^1].Time.Plus(1)))
        {
            string[] expected = [.. SaidIn(batches.Where(batch => batch.Time.Since(since) >= 0))
                .GroupBy(said => Key(said.Verdict.Rules,
                    [.. said.Verdict.Hits.Where(hit => !hit.Shadow).Select(hit => hit.Rule)]))
                .Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal)];
            Assert.Equal(expected, queries.Since(since)
                .Select(count => $"{Key(count.Rules, count.Hits)} {count.Verdicts}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Newest_hits_come_first_and_are_bounded()
    {
        IReadOnlyList<Batch> batches = TablesBench.Screen(7, 40);
        Position[] expected = [.. SaidIn(batches).Where(said => said.Verdict.Hits.Any(hit => hit.Rule == 0))
            .Select(said => said.Position).OrderByDescending(position => position.Value).Take(3)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, QueriesOf(batches).Newest((_, hits) => hits.Contains(0), max: 3));
    }

    [Fact]
    public void Empty_tables_hold_no_hits()
    {
        RuleHitQueries queries = QueriesOf([]);
        Assert.Empty(queries.Since(new Instant(0)));
        Assert.Empty(queries.Newest((_, _) => true, max: 3));
    }

    private RuleHitQueries QueriesOf(IReadOnlyList<Batch> batches)
    {
        TablesFile file = new(Path.Combine(folder, "tables.db"));
        TablesRebuild.Run(file, [(PartitionName.Screen, batches)]);
        return new RuleHitQueries(file);
    }

    private static string Key(Position rules, IReadOnlyList<int> hits) => $"{rules} {string.Join(',', hits)}";

    private static IEnumerable<(Position Position, Verdict Verdict)> SaidIn(IEnumerable<Batch> batches) =>
        from batch in batches
        from output in batch.Outputs
        where output.Verdict is { Step: > Step.Allow }
        select (batch.PositionOf(output.Entry), output.Verdict!);
}
