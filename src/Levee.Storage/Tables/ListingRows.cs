using System.Globalization;
using Dapper;
using Levee.Casework.Listings;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>One row a listing, made of its recorded steps alone. Owned by a follower.</summary>
internal sealed class ListingRows(SqliteConnection connection)
{
    /// <summary>Takes a step of the workflow of listings.</summary>
    public void Take(Position position, Instant time, Entry? entry, WorkflowMoved step, SqliteTransaction transaction)
    {
        if (step.From.Length == 0) Open(time, entry!, step, transaction);
        connection.Execute(
            """
            UPDATE listing SET state = @To, changed = @Position,
                confidence = coalesce(@Confidence, confidence), until = coalesce(@Until, until),
                seen = coalesce(@Seen, seen), objections = coalesce(@Objections, objections),
                checked = max(checked, @Checked),
                since = CASE WHEN since IS NULL AND @IsInForce THEN @Time ELSE since END
            WHERE id = @Id;
            """,
            new
            {
                step.To, Position = position.Value, Confidence = Number(step, ListingEvidence.Confidence),
                Until = Number(step, ListingEvidence.Until), Seen = Number(step, "seen"),
                Objections = Number(step, "objections"),
                Checked = step.Values.GetValueOrDefault(ListingEvidence.IsChecked) == "yes" ? 1 : 0,
                IsInForce = ListingStates.IsInForce(step.To), Time = time.UnixMs, Id = step.Target.Value,
            },
            transaction);
    }

    private void Open(Instant time, Entry entry, WorkflowMoved step, SqliteTransaction transaction) =>
        connection.Execute(
            """
            INSERT INTO listing VALUES (@Id, @List, @Subject, @Source, @Provenance, @Scope, '', 0, 0, NULL, 0, 0, @Time,
                NULL, 0);
            """,
            new
            {
                Id = step.Target.Value, List = step.Values.GetValueOrDefault(ListingEvidence.List, ""),
                Subject = entry.Numbers[0], Source = entry.Source.Value,
                Provenance = step.Values.GetValueOrDefault(ListingEvidence.Provenance, ""),
                Scope = step.Values.GetValueOrDefault(ListingEvidence.Scope, ""), Time = time.UnixMs,
            },
            transaction);

    private static long? Number(WorkflowMoved step, string name) =>
        step.Values.TryGetValue(name, out string? text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? value
            : null;
}
