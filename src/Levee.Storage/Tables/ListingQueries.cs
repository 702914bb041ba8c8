using Dapper;
using Levee.Casework.Listings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>Reads listings; safe from any thread.</summary>
/// <param name="file">The case tables.</param>
/// <param name="subjects">The subject numbers of a partition.</param>
public sealed class ListingQueries(TablesFile file, Func<PartitionName, ISubjectDirectory> subjects) : IListBook
{
    private const string Columns = """
        SELECT id, list, subject, provenance, scope, state, confidence, checked, until, seen, objections, opened, since
        FROM listing
        """;

    private static readonly string[] InForceStates =
        [.. ListingStates.All.Select(state => state.Name).Where(ListingStates.IsInForce)];

    /// <inheritdoc/>
    public long VersionOf(string list)
    {
        using SqliteConnection connection = file.OpenToRead();
        return connection.ExecuteScalar<long?>(
            "SELECT max(changed) FROM listing WHERE list = @List;", new { List = list }) ?? 0;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, long> CountInForce() => Counts()
        .Where(count => ListingStates.IsInForce(count.State))
        .GroupBy(count => count.List, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(count => count.Count), StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ListedSubject> InForce(string list)
    {
        ISubjectDirectory directory = subjects(PartitionName.Desk);
        using SqliteConnection connection = file.OpenToRead();
        foreach (Row row in connection.Query<Row>(
            Columns + " WHERE list = @List AND state IN @States ORDER BY id;",
            new { List = list, States = InForceStates }, buffered: false))
        {
            yield return new ListedSubject(
                directory[row.Subject], ListingEvidence.ScopeOf(row.Scope), row.Confidence, row.Checked != 0);
        }
    }

    /// <summary>The newest listings that a filter lets through.</summary>
    public IReadOnlyList<ListingView> Read(ListingFilter filter)
    {
        using SqliteConnection connection = file.OpenToRead();
        string where = (filter.List is null ? "" : " AND list = @List")
            + (filter.States.Count == 0 ? "" : " AND state IN @States")
            + (filter.Before is null ? "" : " AND id < @Before");
        return [.. connection.Query<Row>(
            Columns + " WHERE 1 = 1" + where + " ORDER BY id DESC LIMIT @Max;",
            new { filter.List, filter.States, Before = filter.Before?.Value, filter.Max }).Select(Map)];
    }

    /// <summary>
    /// Objections that wait for a person: those that were late most often, then those due first. With when each is due
    /// and how often its clock ran out.
    /// </summary>
    public IReadOnlyList<(ListingView Listing, Instant Due, int Late)> Objections(int max)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<(long Id, long Due, int Late)>(
            """
            SELECT w.id, w.due, CAST(coalesce(v.value, '0') AS INTEGER) AS late
            FROM workflow w LEFT JOIN workflow_value v ON v.id = w.id AND v.name = @Overdue
            WHERE w.workflow = @Name AND w.state = @Disputed AND w.due IS NOT NULL
            ORDER BY late DESC, w.due, w.id LIMIT @Max;
            """,
            new { ListingTable.Name, ListingStates.Disputed, ListingEvidence.Overdue, Max = max })
            .Select(row => (Find(new Position(row.Id))!, new Instant(row.Due), row.Late))];
    }

    /// <summary>The listings of one subject (desk number), newest first, at most 100.</summary>
    public IReadOnlyList<ListingView> Of(int subject)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<Row>(
            Columns + " WHERE subject = @Subject ORDER BY id DESC LIMIT 100;", new { Subject = subject }).Select(Map)];
    }

    /// <summary>One listing, or null.</summary>
    public ListingView? Find(Position id)
    {
        using SqliteConnection connection = file.OpenToRead();
        return connection.QueryFirstOrDefault<Row>(Columns + " WHERE id = @Value;", new { id.Value }) is { } row
            ? Map(row)
            : null;
    }

    /// <summary>The workflow of a listing as it stands, with values and acts, or null.</summary>
    public WorkflowInstance? Instance(Position id)
    {
        using SqliteConnection connection = file.OpenToRead();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return WorkflowReader.Find(connection, transaction, id);
    }

    /// <summary>What happened to a listing, in order.</summary>
    public IReadOnlyList<WarningStep> History(Position id)
    {
        using SqliteConnection connection = file.OpenToRead();
        return WorkflowReader.History(connection, id);
    }

    /// <summary>How many listings of each list stand in each state.</summary>
    public IReadOnlyList<(string List, string State, long Count)> Counts()
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<(string, string, long)>(
            "SELECT list, state, count(*) FROM listing GROUP BY list, state ORDER BY list, state;")];
    }

    private static ListingView Map(Row row) => new()
    {
        Id = new Position(row.Id), List = row.List, Subject = row.Subject, Provenance = row.Provenance,
        Scope = ListingEvidence.ScopeOf(row.Scope), State = row.State, Confidence = row.Confidence,
        IsChecked = row.Checked != 0, Until = row.Until is { } until ? new Instant(until * 1000) : null,
        Seen = row.Seen, Objections = row.Objections, OpenedAt = new Instant(row.Opened),
        Since = row.Since is { } since ? new Instant(since) : null,
    };

    private sealed class Row
    {
        public long Id { get; set; }

        public string List { get; set; } = "";

        public int Subject { get; set; }

        public string Provenance { get; set; } = "";

        public string Scope { get; set; } = "";

        public string State { get; set; } = "";

        public int Confidence { get; set; }

        public int Checked { get; set; }

        public long? Until { get; set; }

        public long Seen { get; set; }

        public long Objections { get; set; }

        public long Opened { get; set; }

        public long? Since { get; set; }
    }
}
