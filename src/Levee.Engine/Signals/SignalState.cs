using Levee.Contracts.Entries;
using Levee.Engine.Measures;

namespace Levee.Engine.Signals;

/// <summary>Listed facts about subjects, by list, with confidence, expiry and hits. Owned by one decider.</summary>
/// <param name="rowsMax">Subjects a list; the least recently changed leaves first.</param>
internal sealed class SignalState(int rowsMax)
{
    private readonly SortedDictionary<string, BoundedRows<SignalRow>> lists = new(StringComparer.Ordinal);

    /// <summary>Takes in a change; confidence 0 withdraws what that provenance said.</summary>
    internal void Fold(SignalChanged change)
    {
        if (change.Numbers.Count == 0 || change.Numbers[0] == 0) return;
        if (!lists.TryGetValue(change.List, out BoundedRows<SignalRow>? rows))
            lists.Add(change.List, rows = new BoundedRows<SignalRow>(rowsMax));
        ref SignalRow row = ref rows[rows.Open(change.Numbers[0], out _, out _)];
        row.Facts ??= [];
        SignalFact? fact = row.Facts.Find(known => known.Provenance == change.Provenance);
        if (change.Confidence == 0)
        {
            if (fact is not null) row.Facts.Remove(fact);
            return;
        }
        if (fact is null) row.Facts.Add(fact = new SignalFact(change.Provenance));
        fact.Confidence = change.Confidence;
        fact.IsVerified = change.Verified;
        fact.UntilMs = change.Until.UnixMs;
    }

    /// <summary>What a list says of a subject at a time.</summary>
    internal SignalReading Read(string list, int subject, long atMs)
    {
        SignalReading reading = default;
        foreach (SignalFact fact in FactsOf(list, subject))
        {
            if (fact.UntilMs <= atMs) continue;
            reading = new SignalReading(Math.Max(reading.Confidence, fact.Confidence),
                reading.IsVerified || fact.IsVerified);
        }
        return reading;
    }

    /// <summary>The hits by list and subject.</summary>
    internal SignalHits Hits { get; } = new();

    /// <summary>Counts a hit on every fact in force.</summary>
    internal void Hit(string list, int subject, long atMs)
    {
        Hits.Add(list, subject);
        foreach (SignalFact fact in FactsOf(list, subject))
            if (fact.UntilMs > atMs)
                fact.Hits++;
    }

    internal void Write(StateWriter writer)
    {
        writer.Int(lists.Count);
        foreach ((string list, BoundedRows<SignalRow> rows) in lists)
        {
            writer.Text(list);
            writer.Int(rows.Count);
            foreach ((int subject, int slot) in rows.Walk())
            {
                writer.Int(subject);
                WriteFacts(writer, rows[slot].Facts ?? []);
            }
        }
    }

    private List<SignalFact> FactsOf(string list, int subject) =>
        lists.TryGetValue(list, out BoundedRows<SignalRow>? rows) && rows.Find(subject) is var slot and >= 0
            ? rows[slot].Facts ?? NoFacts
            : NoFacts;

    private static readonly List<SignalFact> NoFacts = [];

    private static void WriteFacts(StateWriter writer, List<SignalFact> facts)
    {
        writer.Int(facts.Count);
        foreach (SignalFact fact in facts)
        {
            writer.Text(fact.Provenance);
            writer.Int(fact.Confidence);
            writer.Bool(fact.IsVerified);
            writer.Long(fact.UntilMs);
            writer.Long(fact.Hits);
        }
    }
}
