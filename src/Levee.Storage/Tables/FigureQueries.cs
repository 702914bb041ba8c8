using Dapper;
using Levee.Contracts;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>Reads counts for screens; safe from any thread. Times are journal times.</summary>
/// <param name="file">The case tables.</param>
public sealed class FigureQueries(TablesFile file)
{
    private const long MinuteMs = 60_000;
    private const long DayMs = 86_400_000;

    /// <summary>Events by step, in spans of so many minutes, from a time on; spans without events are absent.</summary>
    public IReadOnlyList<StepCount> BySpan(Instant from, int spanMinutes)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<(long Span, long Step, long Events)>(
            """
            SELECT minute / @Span AS span, step, SUM(events) AS events FROM figure_minute
            WHERE minute >= @From GROUP BY span, step ORDER BY span, step;
            """,
            new { Span = spanMinutes, From = from.UnixMs / MinuteMs })
            .Select(row => new StepCount(new Instant(row.Span * spanMinutes * MinuteMs), (Step)row.Step, row.Events))];
    }

    /// <summary>Warnings by level, outcome and state; an outcome not recorded is unknown and counted as such.</summary>
    public IReadOnlyList<OutcomeCount> WarningsByOutcome()
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<(string Level, string Outcome, string State, long Warnings)>(
            """
            SELECT COALESCE(l.value, '') AS level, COALESCE(o.value, '') AS outcome, f.state, COUNT(*) AS warnings
            FROM warning w JOIN workflow f ON f.id = w.id
                LEFT JOIN workflow_value l ON l.id = w.id AND l.name = 'level'
                LEFT JOIN workflow_value o ON o.id = w.id AND o.name = 'outcome'
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
            """)
            .Select(row => new OutcomeCount(row.Level, row.Outcome, row.State, row.Warnings))];
    }

    /// <summary>What each source sent since a time, by UTC day and step.</summary>
    public IReadOnlyList<SourceCount> BySource(Instant from)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection
            .Query<(string Partition, long Source, long Day, long Step, long Events, long Late, long Unscreened)>(
                """
                SELECT partition, source, day, step, events, late, unscreened FROM source_day
                WHERE day >= @From ORDER BY day, partition, source, step;
                """,
                new { From = from.UnixMs / DayMs })
            .Select(row => new SourceCount(row.Partition, new SourceId((ushort)row.Source),
                new Instant(row.Day * DayMs), (Step)row.Step, row.Events, row.Late, row.Unscreened))];
    }
}
