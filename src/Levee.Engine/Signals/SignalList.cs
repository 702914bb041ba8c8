using Levee.Contracts.Entries;
using Levee.Engine.Measures;

namespace Levee.Engine.Signals;

/// <summary>What one list says of subjects. Owned by one decider.</summary>
/// <param name="rowsMax">Subjects kept; the least recently changed leaves first.</param>
internal sealed class SignalList(int rowsMax)
{
    private static readonly List<SignalFact> NoFacts = [];
    private readonly BoundedRows<SignalRow> rows = new(rowsMax);

    /// <summary>Subjects it says or said something of.</summary>
    internal int Count => rows.Count;

    /// <summary>Takes in a change about a subject.</summary>
    internal void Fold(SignalChanged change)
    {
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

    /// <summary>What it says of a subject at a time.</summary>
    internal SignalReading Read(int subject, long atMs)
    {
        SignalReading reading = default;
        foreach (SignalFact fact in FactsOf(subject))
        {
            if (fact.UntilMs <= atMs) continue;
            reading = new SignalReading(Math.Max(reading.Confidence, fact.Confidence),
                reading.IsVerified || fact.IsVerified);
        }
        return reading;
    }

    /// <summary>Counts a hit on every fact in force.</summary>
    internal void Hit(int subject, long atMs)
    {
        foreach (SignalFact fact in FactsOf(subject))
            if (fact.UntilMs > atMs)
                fact.Hits++;
    }

    internal void Write(StateWriter writer)
    {
        writer.Int(rows.Count);
        foreach ((int subject, int slot) in rows.Walk())
        {
            writer.Int(subject);
            WriteFacts(writer, rows[slot].Facts ?? []);
        }
    }

    private List<SignalFact> FactsOf(int subject) =>
        rows.Count > 0 && rows.Find(subject) is var slot and >= 0 ? rows[slot].Facts ?? NoFacts : NoFacts;

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
