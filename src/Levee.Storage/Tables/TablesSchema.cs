using System.Text;
using Levee.Contracts;

namespace Levee.Storage.Tables;

/// <summary>
/// The case tables as SQL. The hash of this text is kept beside them: another text means that they are dropped and
/// built again from the journals, so there are no migrations. No column holds a plain identifier, a name or a message.
/// </summary>
internal static class TablesSchema
{
    /// <summary>Raised when the same tables are filled in another way.</summary>
    private const string FillVersion = "1";

    public static readonly IReadOnlyList<string> Tables =
    [
        "cursor", "source", "verdict", "receipt", "workflow", "workflow_value", "workflow_step", "warning",
        "warning_signal", "listing", "rule_label", "shadow_hit", "outbox", "source_day", "figure_minute",
    ];

    public const string Sql = """
        CREATE TABLE cursor (partition TEXT PRIMARY KEY, next INTEGER NOT NULL, time INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE source (
            partition TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, form INTEGER NOT NULL,
            lateness_ms INTEGER NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (partition, number)) WITHOUT ROWID;
        CREATE TABLE verdict (
            position INTEGER PRIMARY KEY, time INTEGER NOT NULL, at INTEGER NOT NULL, kind INTEGER NOT NULL,
            step INTEGER NOT NULL, uncapped INTEGER NOT NULL, score INTEGER NOT NULL, late INTEGER NOT NULL,
            rules INTEGER NOT NULL, hits TEXT NOT NULL, source INTEGER NOT NULL, sequence INTEGER NOT NULL,
            external_id INTEGER NOT NULL, anchor INTEGER NOT NULL, counterpart INTEGER NOT NULL,
            warning INTEGER NOT NULL, rule TEXT NOT NULL, receipt INTEGER NOT NULL, receipt_at INTEGER NOT NULL);
        CREATE INDEX verdict_step ON verdict (step, position);
        CREATE INDEX verdict_anchor ON verdict (anchor, position);
        CREATE TABLE receipt (
            partition TEXT NOT NULL, position INTEGER NOT NULL, about INTEGER NOT NULL, ordinal INTEGER NOT NULL,
            state INTEGER NOT NULL, at INTEGER NOT NULL, source INTEGER NOT NULL, time INTEGER NOT NULL,
            PRIMARY KEY (partition, position)) WITHOUT ROWID;
        CREATE INDEX receipt_about ON receipt (partition, about, ordinal);
        CREATE TABLE workflow (
            id INTEGER PRIMARY KEY, workflow TEXT NOT NULL, state TEXT NOT NULL, opened INTEGER NOT NULL,
            entered INTEGER NOT NULL, due INTEGER, clock TEXT NOT NULL, expiry TEXT NOT NULL,
            claimed_by TEXT NOT NULL, claimed_until INTEGER);
        CREATE INDEX workflow_due ON workflow (due, id);
        CREATE INDEX workflow_state ON workflow (workflow, state, due, id);
        CREATE TABLE workflow_value (
            id INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (id, name)) WITHOUT ROWID;
        CREATE TABLE workflow_step (
            position INTEGER NOT NULL, ordinal INTEGER NOT NULL, id INTEGER NOT NULL, time INTEGER NOT NULL,
            command TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL, who TEXT NOT NULL,
            role TEXT NOT NULL, basis TEXT NOT NULL, PRIMARY KEY (position, ordinal)) WITHOUT ROWID;
        CREATE INDEX workflow_step_id ON workflow_step (id, position, ordinal);
        CREATE TABLE warning (
            id INTEGER PRIMARY KEY, warned INTEGER NOT NULL, counterpart INTEGER NOT NULL, level INTEGER NOT NULL,
            kind INTEGER NOT NULL, step INTEGER NOT NULL, rule TEXT NOT NULL, typology TEXT NOT NULL,
            home INTEGER NOT NULL, event_source INTEGER NOT NULL, event_sequence INTEGER NOT NULL,
            event_external_id INTEGER NOT NULL, because_en TEXT NOT NULL, because_zh TEXT NOT NULL,
            advice_en TEXT NOT NULL, advice_zh TEXT NOT NULL, late INTEGER NOT NULL);
        CREATE INDEX warning_warned ON warning (warned, id);
        CREATE TABLE warning_signal (
            position INTEGER PRIMARY KEY, id INTEGER NOT NULL, screen INTEGER NOT NULL, caused_at INTEGER NOT NULL);
        CREATE INDEX warning_signal_id ON warning_signal (id, position);
        CREATE INDEX warning_signal_screen ON warning_signal (screen);
        CREATE TABLE listing (
            id INTEGER PRIMARY KEY, list TEXT NOT NULL, subject INTEGER NOT NULL, source INTEGER NOT NULL,
            provenance TEXT NOT NULL, scope TEXT NOT NULL, state TEXT NOT NULL, confidence INTEGER NOT NULL,
            checked INTEGER NOT NULL, until INTEGER, seen INTEGER NOT NULL, objections INTEGER NOT NULL,
            opened INTEGER NOT NULL, since INTEGER, changed INTEGER NOT NULL);
        CREATE INDEX listing_list ON listing (list, state, id);
        CREATE INDEX listing_state ON listing (state, id);
        CREATE INDEX listing_subject ON listing (subject, id);
        CREATE INDEX listing_changed ON listing (list, changed);
        CREATE TABLE rule_label (
            id INTEGER NOT NULL, verdict INTEGER NOT NULL, who TEXT NOT NULL, says TEXT NOT NULL,
            time INTEGER NOT NULL, PRIMARY KEY (id, verdict, who)) WITHOUT ROWID;
        CREATE TABLE shadow_hit (
            position INTEGER PRIMARY KEY, time INTEGER NOT NULL, rules INTEGER NOT NULL, hits TEXT NOT NULL);
        CREATE TABLE outbox (
            partition TEXT NOT NULL, position INTEGER NOT NULL, ordinal INTEGER NOT NULL, to_source INTEGER NOT NULL,
            kind INTEGER NOT NULL, time INTEGER NOT NULL, until INTEGER NOT NULL, subject INTEGER NOT NULL,
            counterpart INTEGER NOT NULL, warning INTEGER NOT NULL, level INTEGER NOT NULL, wording TEXT NOT NULL,
            text_en TEXT NOT NULL, text_zh TEXT NOT NULL, event_source INTEGER NOT NULL,
            event_sequence INTEGER NOT NULL, event_external_id INTEGER NOT NULL, receipt INTEGER NOT NULL,
            receipt_at INTEGER NOT NULL, PRIMARY KEY (partition, position, ordinal)) WITHOUT ROWID;
        CREATE INDEX outbox_to ON outbox (to_source, partition, position, ordinal);
        CREATE INDEX outbox_warning ON outbox (warning);
        CREATE TABLE source_day (
            partition TEXT NOT NULL, source INTEGER NOT NULL, day INTEGER NOT NULL, step INTEGER NOT NULL,
            events INTEGER NOT NULL, late INTEGER NOT NULL, unscreened INTEGER NOT NULL,
            PRIMARY KEY (partition, source, day, step)) WITHOUT ROWID;
        CREATE TABLE figure_minute (
            minute INTEGER NOT NULL, kind INTEGER NOT NULL, step INTEGER NOT NULL, events INTEGER NOT NULL,
            PRIMARY KEY (minute, kind, step)) WITHOUT ROWID;
        """;

    public static string Hash => Hash256.Of(Encoding.UTF8.GetBytes(FillVersion + Sql)).ToString();
}
