using System.Globalization;
using Dapper;
using Levee.Contracts;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>Reads which rules spoke in verdicts of label or above; safe from any thread.</summary>
/// <param name="file">The case tables.</param>
public sealed class RuleHitQueries(TablesFile file)
{
    /// <summary>Verdicts looked through at most, the newest first.</summary>
    public const int VerdictsMax = 500_000;

    /// <summary>
    /// Verdicts by the rules that spoke, of those decided at a journal time or later; only the newest
    /// <see cref="VerdictsMax"/> are counted.
    /// </summary>
    public IReadOnlyList<RuleHitCount> Since(Instant since)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<(long Rules, string Hits, long Verdicts)>(
            """
            SELECT rules, hits, count(*) FROM
                (SELECT rules, hits FROM verdict WHERE position >= @First ORDER BY position DESC LIMIT @Max)
            GROUP BY rules, hits;
            """,
            new { First = FirstSince(connection, since.UnixMs), Max = VerdictsMax })
            .Select(row => new RuleHitCount(new Position(row.Rules), IndexesOf(row.Hits), row.Verdicts))];
    }

    /// <summary>The newest verdicts of which a question about rule set and rules is true, at most so many.</summary>
    public IReadOnlyList<Position> Newest(Func<Position, IReadOnlyList<int>, bool> isWanted, int max)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<(long Position, long Rules, string Hits)>(
            "SELECT position, rules, hits FROM verdict ORDER BY position DESC LIMIT @Max;", new { Max = VerdictsMax },
            buffered: false)
            .Where(row => isWanted(new Position(row.Rules), IndexesOf(row.Hits)))
            .Take(max).Select(row => new Position(row.Position))];
    }

    /// <summary>
    /// Verdicts in which a wanted rule spoke, in shadow or not and whatever the step, among the newest
    /// <see cref="VerdictsMax"/> of each sort; newest first, at most so many.
    /// </summary>
    public IReadOnlyList<Position> Spoken(Func<Position, IReadOnlyList<int>, bool> isWanted, int max)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. Found("verdict").Concat(Found("shadow_hit")).Distinct()
            .OrderByDescending(position => position.Value).Take(max)];

        IEnumerable<Position> Found(string table) => connection.Query<(long Position, long Rules, string Hits)>(
            $"SELECT position, rules, hits FROM {table} ORDER BY position DESC LIMIT @Max;",
            new { Max = VerdictsMax }, buffered: false)
            .Where(row => isWanted(new Position(row.Rules), IndexesOf(row.Hits)))
            .Take(max).Select(row => new Position(row.Position));
    }

    /// <summary>
    /// The first position at a time or later. Journal time rises with the position, so halving finds it without an
    /// index.
    /// </summary>
    private static long FirstSince(SqliteConnection connection, long time)
    {
        long low = 0, high = connection.ExecuteScalar<long?>("SELECT max(position) + 1 FROM verdict;") ?? 0;
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            (long position, long at) = connection.QueryFirstOrDefault<(long, long)>(
                "SELECT position, time FROM verdict WHERE position >= @Middle ORDER BY position LIMIT 1;",
                new { Middle = middle });
            if (position == 0 || at >= time) high = middle;
            else low = position + 1;
        }
        return low;
    }

    private static int[] IndexesOf(string hits) =>
        [.. hits.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(hit => int.Parse(hit, CultureInfo.InvariantCulture))];
}
