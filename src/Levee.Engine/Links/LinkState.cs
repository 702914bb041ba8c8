using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Links;

/// <summary>
/// What card and account events say belongs together, latest by position; segments, home sources and ages. Owned by one
/// decider.
/// </summary>
/// <param name="rowsMax">Subjects kept; a subject that left has no link, segment or age: unknown.</param>
internal sealed class LinkState(int rowsMax)
{
    private readonly BoundedRows<SubjectFacts> rows = new(rowsMax);

    /// <summary>The subject one hop away, or 0.</summary>
    internal int Follow(int subject, Hop hop)
    {
        if (hop == Hop.None || subject == 0) return subject;
        int slot = rows.Find(subject);
        if (slot < 0) return 0;
        ref SubjectFacts facts = ref rows[slot];
        return hop switch
        {
            Hop.Person => facts.Person,
            Hop.Number => facts.Number,
            _ => facts.Account,
        };
    }

    /// <summary>The segment's index; consumer where nothing was said.</summary>
    internal int SegmentOf(int subject) =>
        rows.Find(subject) is var slot and >= 0 && rows[slot].SegmentPlusOne > 0
            ? rows[slot].SegmentPlusOne - 1
            : Segments.Consumer;

    /// <summary>When a card or account event opened it last, or null.</summary>
    internal long? OpenedAtMs(int subject) =>
        rows.Find(subject) is var slot and >= 0 && rows[slot].IsOpened ? rows[slot].OpenedAtMs : null;

    /// <summary>The source that opened it last, or null.</summary>
    internal SourceId? HomeOf(int subject) =>
        rows.Find(subject) is var slot and >= 0 && rows[slot].IsOpened ? new SourceId(rows[slot].Home) : null;

    /// <summary>Takes in a <c>card</c> or <c>account</c> event; others say nothing here.</summary>
    internal void Fold(EventRow row)
    {
        if (row.Kind == EventKind.Card) FoldCard(row);
        else if (row.Kind == EventKind.Account) FoldAccount(row);
    }

    internal void Write(StateWriter writer)
    {
        writer.Int(rows.Count);
        foreach ((int subject, int slot) in rows.Walk())
        {
            ref SubjectFacts facts = ref rows[slot];
            writer.Int(subject);
            writer.Int(facts.Person);
            writer.Int(facts.Number);
            writer.Int(facts.Account);
            writer.Int(facts.Device);
            writer.Int(facts.SegmentPlusOne);
            writer.Bool(facts.IsOpened);
            writer.Int(facts.Home);
            writer.Long(facts.OpenedAtMs);
        }
    }

    private void FoldCard(EventRow row)
    {
        int number = row[CardEvent.Number];
        Link(row[CardEvent.Person], number, account: 0, row[CardEvent.Device]);
        Describe(row, number, CardEvent.Segment);
        long act = row[CardEvent.Act] ?? -1;
        // An activated card that was never seen to be opened is as old as its activation.
        bool isFirstActivation = act == CardEvent.Act["activated"] && OpenedAtMs(number) is null;
        if (act == CardEvent.Act["opened"] || isFirstActivation) Open(row, number);
        if (act == CardEvent.Act["closed"]) Close(number);
    }

    private void FoldAccount(EventRow row)
    {
        int account = row[AccountEvent.Subject];
        Link(row[AccountEvent.Person], row[AccountEvent.Number], account, row[AccountEvent.Device]);
        Describe(row, account, AccountEvent.Segment);
        long act = row[AccountEvent.Act] ?? -1;
        if (act == AccountEvent.Act["opened"]) Open(row, account);
        if (act == AccountEvent.Act["closed"]) Close(account);
    }

    private void Link(int person, int number, int account, int device)
    {
        // A role may hold a person or a number: who is linked is also its own person, number or account.
        LinkOne(person, person, number, account, device);
        LinkOne(number, person, number, account, device);
        LinkOne(account, person, number, account, device);
        LinkOne(device, person, number, account, device: 0);
    }

    private void LinkOne(int subject, int person, int number, int account, int device)
    {
        if (subject == 0) return;
        ref SubjectFacts facts = ref rows[rows.Open(subject, out _, out _)];
        if (person != 0) facts.Person = person;
        if (number != 0) facts.Number = number;
        if (account != 0) facts.Account = account;
        if (device != 0) facts.Device = device;
    }

    private void Describe(EventRow row, int subject, EventField field)
    {
        if (row[field] is not { } ordinal) return;
        rows[rows.Open(subject, out _, out _)].SegmentPlusOne = (byte)(Segments.IndexOf(field, ordinal) + 1);
    }

    private void Open(EventRow row, int subject)
    {
        ref SubjectFacts facts = ref rows[rows.Open(subject, out _, out _)];
        facts.IsOpened = true;
        facts.Home = row.Source.Value;
        facts.OpenedAtMs = row.At.UnixMs;
    }

    // A closed number is sold again to someone else: nothing said of its last owner may reach the next.
    private void Close(int subject)
    {
        ref SubjectFacts closed = ref rows[rows.Open(subject, out _, out _)];
        SubjectFacts before = closed;
        closed = new SubjectFacts { IsOpened = before.IsOpened, Home = before.Home, OpenedAtMs = before.OpenedAtMs };
        Forget(before.Person, subject);
        Forget(before.Number, subject);
        Forget(before.Account, subject);
        Forget(before.Device, subject);
    }

    private void Forget(int holder, int subject)
    {
        int slot = holder == 0 ? -1 : rows.Find(holder);
        if (slot < 0) return;
        ref SubjectFacts facts = ref rows[slot];
        if (facts.Person == subject) facts.Person = 0;
        if (facts.Number == subject) facts.Number = 0;
        if (facts.Account == subject) facts.Account = 0;
        if (facts.Device == subject) facts.Device = 0;
    }
}
