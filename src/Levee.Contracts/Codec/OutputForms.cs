using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Codec;

/// <summary>The disk forms of what a decider says: verdicts, their hits, outcomes. Append only.</summary>
internal static class OutputForms
{
    private static readonly RecordFormOf<RuleHit> Hit = new RecordFormOf<RuleHit>(
            "rule_hit", static (scoped in s) => new RuleHit(s.Int32(1), s.Int32(2), ReadValues(s.Blob(3)))
            {
                Shadow = s.Flag(4),
            })
        .Signed(1, "rule", h => h.Rule)
        .Signed(2, "segment", h => h.Segment)
        .Parts(3, "values", "values", static h => h.Values.Count == 0 ? Array.Empty<IReadOnlyList<RecordedValue>>()
            : [h.Values], WriteValues)
        .Flag(4, "shadow", h => h.Shadow);

    private static readonly RecordFormOf<Verdict> Verdict = new RecordFormOf<Verdict>(
            "verdict", static (scoped in s) => new Verdict
            {
                Step = s.Word<Step>(1), Score = s.Int32(2), Rules = new Position(s.Signed(3)),
                Hits = s.Parts(4, static (part, skips) => Hit.Read(new RecordSource(part, Hit, skips))),
                Uncapped = s.Word<Step>(5), Late = s.Flag(6),
            })
        .Signed(1, "step", v => (long)v.Step, nameof(Step))
        .Signed(2, "score", v => v.Score)
        .Signed(3, "rules", v => v.Rules.Value, "position")
        .Parts(4, "hits", "rule_hit[]", v => v.Hits, static (hit, sink) => Hit.Write(hit, sink))
        .Signed(5, "uncapped", v => (long)v.Uncapped, nameof(Step))
        .Flag(6, "late", v => v.Late);

    private static readonly RecordFormOf<Outcome> Outcome = new RecordFormOf<Outcome>(
            "outcome", static (scoped in s) => new Outcome
            {
                Workflow = s.Text(1), Target = new Position(s.Signed(2)), State = s.Text(3), Refusal = s.Text(4),
                Due = s.Optional(5) is { } due ? new Instant(due) : null,
            })
        .Text(1, "workflow", o => o.Workflow)
        .Signed(2, "target", o => o.Target.Value, "position")
        .Text(3, "state", o => o.State)
        .Text(4, "refusal", o => o.Refusal)
        .Optional(5, "due", o => o.Due?.UnixMs, "instant?");

    /// <summary>The whole output; its entry's index stands before it.</summary>
    public static RecordFormOf<EntryOutput> Output { get; } = new RecordFormOf<EntryOutput>(
            "entry_output", static (scoped in s) => new EntryOutput(
                0,
                s.Parts(1, static (part, skips) => Verdict.Read(new RecordSource(part, Verdict, skips)))
                    .FirstOrDefault(),
                s.Parts(2, static (part, skips) => Outcome.Read(new RecordSource(part, Outcome, skips)))
                    .FirstOrDefault(),
                s.Parts(3, EffectForms.Read)))
        .Parts(1, "verdict", "verdict?", o => o.Verdict is null ? Array.Empty<Verdict>() : [o.Verdict],
            static (verdict, sink) => Verdict.Write(verdict, sink))
        .Parts(2, "outcome", "outcome?", o => o.Outcome is null ? Array.Empty<Outcome>() : [o.Outcome],
            static (outcome, sink) => Outcome.Write(outcome, sink))
        .Parts(3, "effects", "effect[]", o => o.Effects, EffectForms.Write);

    /// <summary>Every form, in the order of <c>contracts.txt</c>.</summary>
    public static IReadOnlyList<RecordForm> All { get; } = [Output, Verdict, Hit, Outcome];

    /// <summary>A count; the kinds, four bits each, low ones first; then each value in its kind's form.</summary>
    private static void WriteValues(IReadOnlyList<RecordedValue> values, ByteSink sink)
    {
        sink.Varint((ulong)values.Count);
        for (int i = 0; i < values.Count; i += 2)
        {
            int second = i + 1 < values.Count ? (int)values[i + 1].Kind : 0;
            sink.Byte((byte)((int)values[i].Kind | (second << 4)));
        }
        foreach (RecordedValue value in values)
        {
            if (value.Kind == ValueKind.Double) sink.Fixed64(unchecked((ulong)value.Bits));
            else if (value.Kind != ValueKind.Unknown) sink.Signed(value.Bits);
        }
    }

    private static RecordedValue[] ReadValues(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return [];
        ByteSource source = new(bytes);
        // A value takes at least half a byte for its kind.
        int count = source.Number(bytes.Length * 2, "a count of values");
        ReadOnlySpan<byte> kinds = source.Bytes((count + 1) / 2);
        RecordedValue[] values = new RecordedValue[count];
        for (int i = 0; i < count; i++)
        {
            ValueKind kind = (ValueKind)((kinds[i / 2] >> (i % 2 * 4)) & 15);
            values[i] = kind switch
            {
                ValueKind.Unknown => RecordedValue.Unknown,
                ValueKind.Bool or ValueKind.Int => new RecordedValue(kind, source.Signed()),
                ValueKind.Double => new RecordedValue(kind, unchecked((long)source.Fixed64())),
                _ => throw new NewerBytesException($"word {(int)kind} of {nameof(ValueKind)}", source.Offset),
            };
        }
        return values;
    }
}
