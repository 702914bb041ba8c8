using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.Channels.Http;

/// <summary>Writes answers as NDJSON, one object a line, in line order. Owned by its request.</summary>
/// <param name="output">Where to.</param>
/// <param name="words">Verdicts in words.</param>
/// <param name="placeName">What a refusal's place in the request is called: <c>line</c> or <c>frame</c>.</param>
internal sealed class AnswerWriter(IBufferWriter<byte> output, IVerdictWords words, string placeName = "line")
    : IAnswerSink
{
    private static readonly byte[][] Names =
        [.. Enum.GetValues<Step>().Select(step => Encoding.UTF8.GetBytes(NameOf(step)))];
    private readonly int[] counts = new int[Names.Length];
    private Utf8JsonWriter? json;

    /// <inheritdoc/>
    public IReadOnlyList<int> Counts => counts;

    /// <summary>A step on the wire.</summary>
    public static string NameOf(Step step) => step.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public void Write(long sequence, PartitionName partition, in Answer answer, bool isLate)
    {
        Step step = answer.Verdict?.Step ?? Step.Allow;
        counts[(int)step]++;
        if (answer.Verdict is null && !isLate) WriteAllowed(sequence, partition, answer.Position);
        else WriteVerdict(sequence, partition, answer.Position, answer.Verdict, isLate);
    }

    /// <inheritdoc/>
    public void WriteEntry(long sequence, PartitionName partition, Position position)
    {
        Utf8JsonWriter writer = Begin();
        writer.WriteNumber("seq", sequence);
        writer.WriteString("entry", partition.At(position));
        End(writer);
    }

    /// <summary>The answer to a listed fact: where it stands, and what became of it.</summary>
    public void WriteListing(long sequence, in Answer answer)
    {
        Utf8JsonWriter writer = Begin();
        writer.WriteNumber("seq", sequence);
        writer.WriteString("entry", PartitionName.Desk.At(answer.Position));
        if (answer.Outcome is { IsAccepted: true } outcome)
        {
            writer.WriteString("listing", PartitionName.Desk.At(outcome.Target));
            writer.WriteString("state", outcome.State.ToLowerInvariant().Replace('_', '-'));
        }
        else if (answer.Outcome is { } refused)
        {
            writer.WriteString("refused", refused.Refusal);
        }
        End(writer);
    }

    /// <inheritdoc/>
    public void Write(int place, long sequence, Problem problem)
    {
        Utf8JsonWriter writer = Begin();
        writer.WriteNumber(placeName, place);
        if (sequence > 0) writer.WriteNumber("seq", sequence);
        writer.WriteStartObject("error");
        problem.WriteMembers(writer);
        writer.WriteEndObject();
        End(writer);
    }

    /// <inheritdoc/>
    public void Dispose() => json?.Dispose();

    // By hand: this is nearly every answer, and the writer's checks cost more than its bytes.
    private void WriteAllowed(long sequence, PartitionName partition, Position position)
    {
        Span<byte> span = output.GetSpan(96 + partition.Value.Length);
        int at = Put(span, 0, "{\"seq\":"u8);
        at = Put(span, at, sequence);
        at = Put(span, at, ",\"verdict\":\""u8);
        at += Encoding.UTF8.GetBytes(partition.Value, span[at..]);
        at = Put(span, at, "-"u8);
        at = Put(span, at, position.Value);
        at = Put(span, at, "\",\"action\":\"allow\"}\n"u8);
        output.Advance(at);
    }

    private void WriteVerdict(long sequence, PartitionName partition, Position position, Verdict? verdict, bool isLate)
    {
        Utf8JsonWriter writer = Begin();
        writer.WriteNumber("seq", sequence);
        writer.WriteString("verdict", partition.At(position));
        writer.WriteString("action"u8, Names[(int)(verdict?.Step ?? Step.Allow)]);
        if (verdict is not null) WriteWords(writer, words.Of(verdict));
        if (isLate) writer.WriteBoolean("late", true);
        End(writer);
    }

    private static void WriteWords(Utf8JsonWriter writer, VerdictWords said)
    {
        writer.WriteString("rules", "sha256:" + said.RulesHash);
        writer.WriteStartArray("symbols");
        foreach (SymbolWords symbol in said.Symbols)
        {
            writer.WriteStartObject();
            writer.WriteString("code", symbol.Code);
            writer.WriteString("family", symbol.Family);
            writer.WriteNumber("weight", symbol.Weight / 1000m);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("because");
        writer.WriteString("en", said.BecauseEn);
        writer.WriteString("zh", said.BecauseZh);
        writer.WriteEndObject();
    }

    private Utf8JsonWriter Begin()
    {
        if (json is null) json = new Utf8JsonWriter(output, Json.Options);
        else json.Reset();
        json.WriteStartObject();
        return json;
    }

    private void End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    private static int Put(Span<byte> span, int at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(span[at..]);
        return at + text.Length;
    }

    private static int Put(Span<byte> span, int at, long number)
    {
        bool isWritten = Utf8Formatter.TryFormat(number, span[at..], out int written);
        Invariant.Require(isWritten);
        return at + written;
    }
}
