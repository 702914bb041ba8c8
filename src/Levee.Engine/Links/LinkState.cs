using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Decider;
using Levee.Engine.Measures;
using Levee.Engine.Slabs;

namespace Levee.Engine.Links;

/// <summary>
/// What card and account events say belongs together, latest by position; segments, home sources and ages. Owned by one
/// decider.
/// </summary>
/// <param name="rowsMax">Subjects kept; a subject that left has no link, segment or age: unknown.</param>
internal sealed unsafe class LinkState(int rowsMax)
{
    private readonly SlabRows rows = new(sizeof(SubjectFacts), rowsMax);

    /// <summary>The subject one hop away, or 0.</summary>
    internal int Follow(int subject, Hop hop)
    {
        if (hop == Hop.None || subject == 0) return subject;
        SubjectFacts* facts = Find(subject);
        if (facts == null) return 0;
        return hop switch
        {
            Hop.Person => facts->Person,
            Hop.Number => facts->Number,
            _ => facts->Account,
        };
    }

    /// <summary>The segment's index; consumer where nothing was said.</summary>
    internal int SegmentOf(int subject) =>
        Find(subject) is var facts && facts != null && facts->SegmentPlusOne > 0
            ? facts->SegmentPlusOne - 1
            : Segments.Consumer;

    /// <summary>When a card or account event opened it last, or null.</summary>
    internal long? OpenedAtMs(int subject) =>
        Find(subject) is var facts && facts != null && facts->IsOpened ? facts->OpenedAtMs : null;

    /// <summary>The source that opened it last, or null.</summary>
    internal SourceId? HomeOf(int subject) =>
        Find(subject) is var facts && facts != null && facts->IsOpened ? new SourceId(facts->Home) : null;

    /// <summary>Takes in a <c>card</c> or <c>account</c> event; others say nothing here.</summary>
    internal void Fold(EventRow row)
    {
        if (row.Kind == EventKind.Card) FoldCard(row);
        else if (row.Kind == EventKind.Account) FoldAccount(row);
    }

    /// <summary>How much is held; safe from any thread.</summary>
    internal StateSize Size => new("links", rows.Count, rowsMax, rows.Bytes);

    /// <summary>Asks for the place in the index where a subject would stand.</summary>
    internal void PrefetchIndex(int subject) => rows.PrefetchIndex(subject);

    /// <summary>Asks for what is known of a subject.</summary>
    internal void PrefetchRow(int subject) => rows.PrefetchRow(subject, sizeof(SubjectFacts));

    internal void Write(StateWriter writer)
    {
        writer.Int(rows.Count);
        for (int row = 0; row < rows.Count; row++)
        {
            ref SubjectFacts facts = ref *(SubjectFacts*)rows.At(row);
            writer.Int(facts.Head.Subject);
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
        ref SubjectFacts facts = ref Open(subject);
        if (person != 0) facts.Person = person;
        if (number != 0) facts.Number = number;
        if (account != 0) facts.Account = account;
        if (device != 0) facts.Device = device;
    }

    private void Describe(EventRow row, int subject, EventField field)
    {
        if (row[field] is not { } ordinal) return;
        Open(subject).SegmentPlusOne = (byte)(Segments.IndexOf(field, ordinal) + 1);
    }

    private SubjectFacts* Find(int subject) => (SubjectFacts*)rows.Find(subject);

    private ref SubjectFacts Open(int subject)
    {
        SubjectFacts* facts = Find(subject);
        if (facts == null)
        {
            if (rows.IsFull) rows.RemoveNext();
            facts = (SubjectFacts*)rows.Add(subject);
        }
        else facts->Head.IsFedAgain = 1;
        return ref *facts;
    }

    private void Open(EventRow row, int subject)
    {
        ref SubjectFacts facts = ref Open(subject);
        facts.IsOpened = true;
        facts.Home = row.Source.Value;
        facts.OpenedAtMs = row.At.UnixMs;
    }

    // A closed number is sold again to someone else: nothing said of its last owner may reach the next.
    private void Close(int subject)
    {
        ref SubjectFacts closed = ref Open(subject);
        SubjectFacts before = closed;
        closed = new SubjectFacts
        {
            Head = before.Head, IsOpened = before.IsOpened, Home = before.Home, OpenedAtMs = before.OpenedAtMs,
        };
        Forget(before.Person, subject);
        Forget(before.Number, subject);
        Forget(before.Account, subject);
        Forget(before.Device, subject);
    }

    private void Forget(int holder, int subject)
    {
        SubjectFacts* facts = holder == 0 ? null : Find(holder);
        if (facts == null) return;
        if (facts->Person == subject) facts->Person = 0;
        if (facts->Number == subject) facts->Number = 0;
        if (facts->Account == subject) facts->Account = 0;
        if (facts->Device == subject) facts->Device = 0;
    }
}
