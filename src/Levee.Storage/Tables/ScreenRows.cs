using System.Globalization;
using Dapper;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>What the screen partition said: <c>verdict</c> and <c>figure_minute</c>. Owned by a follower.</summary>
internal sealed class ScreenRows(SqliteConnection connection)
{
    private const long MinuteMs = 60_000;

    public void Take(Batch batch, SqliteTransaction transaction)
    {
        SortedDictionary<(EventKind Kind, Step Step), long> counts = [];
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            if (!slot.IsEvent)
            {
                if (batch.Others[slot.Index] is Receipt { Ordinal: -1 } receipt) Settle(receipt, transaction);
                continue;
            }
            EventRow row = batch.Events[slot.Index];
            EntryOutput? output = batch.OutputOf(index);
            Step step = output?.Verdict?.Step ?? Step.Allow;
            counts[(row.Kind, step)] = counts.GetValueOrDefault((row.Kind, step)) + 1;
            if (output?.Verdict is { } said && said.Hits.Any(hit => hit.Shadow))
                InsertShadow(batch, index, said, transaction);
            if (output?.Verdict is { Step: > Step.Allow } verdict)
            {
                Insert(batch, index, row, verdict, output.Effects, transaction);
            }
        }
        foreach (((EventKind kind, Step step), long events) in counts)
        {
            connection.Execute(
                """
                INSERT INTO figure_minute VALUES (@Minute, @Kind, @Step, @Events)
                ON CONFLICT (minute, kind, step) DO UPDATE SET events = events + excluded.events;
                """,
                new { Minute = batch.Time.UnixMs / MinuteMs, Kind = (int)kind, Step = (int)step, Events = events },
                transaction);
        }
    }

    // Only who sent the event knows what became of it; the node itself notes what was answered too late.
    private void Settle(Receipt receipt, SqliteTransaction transaction) => connection.Execute(
        """
        UPDATE verdict SET receipt = @State, receipt_at = @At
        WHERE position = @About AND (source = @Source OR @Source = @Node);
        """,
        new
        {
            State = (int)receipt.State, At = receipt.At.UnixMs, About = receipt.About.Value,
            Source = (int)receipt.Source.Value, Node = (int)SourceId.Node.Value,
        }, transaction);

    private void Insert(
        Batch batch, int index, EventRow row, Verdict verdict, IReadOnlyList<Effect> effects,
        SqliteTransaction transaction)
    {
        WarningRaised? raised = effects.OfType<WarningRaised>().FirstOrDefault();
        connection.Execute(
            """
            INSERT INTO verdict VALUES (@Position, @Time, @At, @Kind, @Step, @Uncapped, @Score, @Late, @Rules, @Hits,
                @Source, @Sequence, @ExternalId, @Anchor, @Counterpart, @Warning, @Rule, 0, 0);
            """,
            new
            {
                Position = batch.PositionOf(index).Value, Time = batch.Time.UnixMs, At = row.At.UnixMs,
                Kind = (int)row.Kind, Step = (int)verdict.Step, Uncapped = (int)verdict.Uncapped, verdict.Score,
                Late = verdict.Late ? 1 : 0, Rules = verdict.Rules.Value, Hits = Indexes(verdict, inShadow: false),
                Source = row.Source.Value, Sequence = row.Sequence.Major, ExternalId = Bits.Of(row.ExternalId),
                Anchor = row[row.Schema.Anchor], Counterpart = CounterpartOf(row), Warning = raised is null ? 0 : 1,
                Rule = raised?.Rule ?? "",
            },
            transaction);
    }

    private void InsertShadow(Batch batch, int index, Verdict verdict, SqliteTransaction transaction) =>
        connection.Execute(
            "INSERT INTO shadow_hit VALUES (@Position, @Time, @Rules, @Hits);",
            new
            {
                Position = batch.PositionOf(index).Value, Time = batch.Time.UnixMs, Rules = verdict.Rules.Value,
                Hits = Indexes(verdict, inShadow: true),
            },
            transaction);

    private static string Indexes(Verdict verdict, bool inShadow) => string.Join(
        ',', verdict.Hits.Where(hit => hit.Shadow == inShadow)
            .Select(hit => hit.Rule.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The first role beside the anchor that names somebody: caller, sender, host, payee and so on.</summary>
    private static int CounterpartOf(EventRow row)
    {
        foreach (EventRole role in row.Schema.Roles)
        {
            if (!role.IsAnchor && row[role] != 0) return row[role];
        }
        return 0;
    }
}
