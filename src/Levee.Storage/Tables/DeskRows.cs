using Dapper;
using Levee.Casework.Listings;
using Levee.Casework.Rules;
using Levee.Casework.Warnings;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>
/// What the desk did: workflows with their steps and values, warnings with their signals, the outbox. Rows are made of
/// the recorded steps alone. Owned by a follower.
/// </summary>
internal sealed class DeskRows(SqliteConnection connection)
{
    private readonly ListingRows listings = new(connection);

    /// <summary>True when the last batch put something into the outbox.</summary>
    public bool HasAdded { get; private set; }

    public void Take(Batch batch, SqliteTransaction transaction)
    {
        HasAdded = false;
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            Entry? entry = slot.IsEvent ? null : batch.Others[slot.Index];
            DeskMoment moment = new(batch.PositionOf(index), batch.Time, entry, transaction);
            IReadOnlyList<Effect> effects = batch.OutputOf(index)?.Effects ?? [];
            for (int ordinal = 0; ordinal < effects.Count; ordinal++) Take(moment, ordinal, effects[ordinal]);
            if (entry is Receipt receipt) Settle(receipt, transaction);
        }
    }

    private void Take(DeskMoment moment, int ordinal, Effect effect)
    {
        if (effect is WorkflowMoved step) Move(moment, ordinal, step);
        else if (effect is WarningDelivery delivery) Post(moment, ordinal, delivery);
    }

    private void Move(DeskMoment moment, int ordinal, WorkflowMoved step)
    {
        SaveState(moment, step);
        connection.Execute(
            """
            INSERT INTO workflow_step VALUES
                (@Position, @Ordinal, @Id, @Time, @Command, @From, @To, @Who, @Role, @Basis);
            """,
            new
            {
                Position = moment.Position.Value, Ordinal = ordinal, Id = step.Target.Value,
                Time = moment.Time.UnixMs, step.Command, step.From, step.To, step.Who, step.Role, step.Basis,
            },
            moment.Transaction);
        foreach ((string name, string value) in step.Values)
        {
            connection.Execute(
                """
                INSERT INTO workflow_value VALUES (@Id, @Name, @Value)
                ON CONFLICT (id, name) DO UPDATE SET value = excluded.value;
                """,
                new { Id = step.Target.Value, Name = name, Value = value }, moment.Transaction);
        }
        if (step is { Workflow: RuleTable.Name, Command: RuleCommands.Label }) SaveLabel(moment, step);
        if (step.Workflow == ListingTable.Name)
        {
            listings.Take(moment.Position, moment.Time, moment.Entry, step, moment.Transaction);
            return;
        }
        bool isSignal = step.Command is WarningCommands.Arrive or WarningCommands.Join;
        if (isSignal && moment.Entry is EffectArrived { Effect: WarningRaised raised } arrived)
        {
            SaveSignal(moment, step, arrived, raised);
        }
    }

    private void SaveLabel(DeskMoment moment, WorkflowMoved step) => connection.Execute(
        """
        INSERT INTO rule_label VALUES (@Id, @Verdict, @Who, @Says, @Time)
        ON CONFLICT (id, verdict, who) DO UPDATE SET says = excluded.says, time = excluded.time;
        """,
        new
        {
            Id = step.Target.Value, step.Who, Says = step.Values[RuleEvidence.Says], Time = moment.Time.UnixMs,
            Verdict = EffectId.TryParse(step.Values[RuleEvidence.Verdict], out EffectId verdict)
                ? verdict.Position.Value
                : 0,
        },
        moment.Transaction);

    private void SaveState(DeskMoment moment, WorkflowMoved step) => connection.Execute(
        """
        INSERT INTO workflow VALUES
            (@Id, @Workflow, @To, @Time, @Time, @Due, @Clock, @Expiry, @ClaimedBy, @ClaimedUntil)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state,
            entered = CASE WHEN workflow.state = excluded.state THEN workflow.entered ELSE excluded.entered END,
            due = excluded.due, clock = excluded.clock, expiry = excluded.expiry,
            claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until;
        """,
        new
        {
            Id = step.Target.Value, step.Workflow, step.To, Time = moment.Time.UnixMs, Due = step.Due?.UnixMs,
            step.Clock, step.Expiry, step.ClaimedBy, ClaimedUntil = step.ClaimedUntil?.UnixMs,
        },
        moment.Transaction);

    private void SaveSignal(DeskMoment moment, WorkflowMoved step, EffectArrived arrived, WarningRaised raised)
    {
        connection.Execute(
            """
            INSERT INTO warning VALUES (@Id, @Warned, @Counterpart, @Level, @Kind, @Step, @Rule, @Typology, @Home,
                @EventSource, @EventSequence, @EventExternalId, @BecauseEn, @BecauseZh, @AdviceEn, @AdviceZh, @Late)
            ON CONFLICT (id) DO UPDATE SET counterpart = excluded.counterpart, level = excluded.level,
                kind = excluded.kind, step = excluded.step, rule = excluded.rule, typology = excluded.typology,
                home = excluded.home, event_source = excluded.event_source, event_sequence = excluded.event_sequence,
                event_external_id = excluded.event_external_id, because_en = excluded.because_en,
                because_zh = excluded.because_zh, advice_en = excluded.advice_en, advice_zh = excluded.advice_zh,
                late = excluded.late
            WHERE excluded.level >= warning.level;
            """,
            new
            {
                Id = step.Target.Value, Warned = arrived.Numbers[WarningRaised.Warned],
                Counterpart = arrived.Numbers.ElementAtOrDefault(WarningRaised.Counterpart), Level = (int)raised.Level,
                Kind = (int)raised.Event, Step = (int)raised.Step, raised.Rule, raised.Typology,
                Home = raised.Home.Value, EventSource = raised.EventSource.Value, raised.EventSequence,
                EventExternalId = Bits.Of(raised.EventExternalId), raised.BecauseEn, raised.BecauseZh,
                raised.AdviceEn, raised.AdviceZh, Late = raised.Late ? 1 : 0,
            },
            moment.Transaction);
        connection.Execute(
            "INSERT INTO warning_signal VALUES (@Position, @Id, @Screen, @CausedAt);",
            new
            {
                Position = moment.Position.Value, Id = step.Target.Value, Screen = arrived.Sequence.Major,
                CausedAt = arrived.CausedAt.UnixMs,
            },
            moment.Transaction);
    }

    private void Post(DeskMoment moment, int ordinal, WarningDelivery delivery)
    {
        connection.Execute(
            """
            INSERT INTO outbox VALUES (@Partition, @Position, @Ordinal, @To, @Kind, @Time, @Until, @Subject,
                @Counterpart, @Warning, @Level, @Wording, @TextEn, @TextZh, @EventSource, @EventSequence,
                @EventExternalId, 0, 0);
            """,
            new
            {
                Partition = PartitionName.Desk.Value, Position = moment.Position.Value, Ordinal = ordinal,
                To = delivery.To.Value, Kind = (int)delivery.Kind, Time = moment.Time.UnixMs,
                Until = delivery.Until.UnixMs, Subject = delivery.Numbers.ElementAtOrDefault(0),
                Counterpart = delivery.Numbers.ElementAtOrDefault(1), Warning = delivery.Warning.Value,
                Level = (int)delivery.Level, delivery.Wording, delivery.TextEn, delivery.TextZh,
                EventSource = delivery.EventSource.Value, delivery.EventSequence,
                EventExternalId = Bits.Of(delivery.EventExternalId),
            },
            moment.Transaction);
        HasAdded = true;
    }

    private void Settle(Receipt receipt, SqliteTransaction transaction) => connection.Execute(
        """
        UPDATE outbox SET receipt = @State, receipt_at = @At
        WHERE partition = @Partition AND position = @About AND ordinal = @Ordinal AND to_source = @Source;
        """,
        new
        {
            State = (int)receipt.State, At = receipt.At.UnixMs, Partition = PartitionName.Desk.Value,
            About = receipt.About.Value, receipt.Ordinal, Source = receipt.Source.Value,
        },
        transaction);

    private sealed record DeskMoment(Position Position, Instant Time, Entry? Entry, SqliteTransaction Transaction);
}
