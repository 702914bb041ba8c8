using System.Runtime.InteropServices;
using System.Text.Json;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>
/// One request after reading: events as columns, and beside them the plain values that ingress must turn into
/// pseudonyms, digests and features before anything else sees them. Owned by the thread that serves the request;
/// reusable after <see cref="Clear"/>.
/// </summary>
public sealed class WireBatch
{
    private readonly List<PlainIdentifier> identifiers = [];
    private readonly List<PlainCode> codes = [];
    private readonly List<PlainText> texts = [];
    private readonly List<WireLine> lines = [];
    private readonly List<TimeStated> times = [];
    private readonly List<WireError> errors = [];
    private byte[] plain = new byte[4096];
    private int plainCount;

    /// <summary>The events; subjects, codes and ingress fields are filled by ingress.</summary>
    public EventBatch Events { get; } = new();

    /// <summary>When the request came in; every row read from here on is stamped with it.</summary>
    public Instant Arrival { get; set; }

    /// <summary>The plain identifiers of all events, by rising row.</summary>
    public ReadOnlySpan<PlainIdentifier> Identifiers => CollectionsMarshal.AsSpan(identifiers);

    /// <summary>The plain codes and external ids of all events, by rising row.</summary>
    public ReadOnlySpan<PlainCode> Codes => CollectionsMarshal.AsSpan(codes);

    /// <summary>The plain texts and addresses of all events, by rising row.</summary>
    public ReadOnlySpan<PlainText> Texts => CollectionsMarshal.AsSpan(texts);

    /// <summary>What every line with an answer turned out to be, in the request's order.</summary>
    public IReadOnlyList<WireLine> Lines => lines;

    /// <summary>The statements of time.</summary>
    public IReadOnlyList<TimeStated> Times => times;

    /// <summary>The lines that were not taken.</summary>
    public IReadOnlyList<WireError> Errors => errors;

    /// <summary>The plain values that the ranges mean, UTF-8.</summary>
    public ReadOnlySpan<byte> Plain => plain.AsSpan(0, plainCount);

    /// <summary>
    /// Refuses events after they were read: by row, an error or null. Rows close up and lines follow.
    /// </summary>
    public void Refuse(ReadOnlySpan<WireError?> byRow)
    {
        Span<WireLine> all = CollectionsMarshal.AsSpan(lines);
        int kept = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Kind != WireLineKind.Event) continue;
            int row = all[i].Index;
            if (byRow[row] is { } error)
            {
                all[i] = new WireLine(all[i].Number, WireLineKind.Error, errors.Count);
                errors.Add(error with { Line = all[i].Number, Sequence = Events[row].Sequence.Major });
                continue;
            }
            if (kept != row) Events.Move(row, kept);
            all[i] = all[i] with { Index = kept++ };
        }
        while (Events.Count > kept) Events.RemoveLast();
        ForgetPlain();
    }

    /// <summary>Overwrites and drops every plain value; the events stay.</summary>
    public void ForgetPlain()
    {
        Overwrite(plain.AsSpan(0, plainCount));
        plainCount = 0;
        identifiers.Clear();
        codes.Clear();
        texts.Clear();
    }

    /// <summary>Empties the batch for reuse.</summary>
    public void Clear()
    {
        ForgetPlain();
        Events.Clear();
        lines.Clear();
        times.Clear();
        errors.Clear();
        Arrival = default;
    }

    internal WireMark Mark() => new(Events.Count, identifiers.Count, codes.Count, texts.Count, plainCount);

    internal void Return(WireMark mark)
    {
        while (Events.Count > mark.Events) Events.RemoveLast();
        CollectionsMarshal.SetCount(identifiers, mark.Identifiers);
        CollectionsMarshal.SetCount(codes, mark.Codes);
        CollectionsMarshal.SetCount(texts, mark.Texts);
        DropPlain(mark.Plain);
    }

    internal void AddEvent(int line, int row) => lines.Add(new WireLine(line, WireLineKind.Event, row));

    internal void AddTime(int line, TimeStated time)
    {
        lines.Add(new WireLine(line, WireLineKind.Time, times.Count));
        times.Add(time);
    }

    internal void AddError(WireError error)
    {
        lines.Add(new WireLine(error.Line, WireLineKind.Error, errors.Count));
        errors.Add(error);
    }

    internal void Add(PlainIdentifier identifier) => identifiers.Add(identifier);

    internal void Add(PlainCode code) => codes.Add(code);

    internal void Add(PlainText text) => texts.Add(text);

    /// <summary>Copies the string under the reader, unescaped, behind the plain values; returns its bytes.</summary>
    internal ReadOnlySpan<byte> Append(ref Utf8JsonReader json, out int start)
    {
        ReadOnlySpan<byte> raw = json.ValueSpan;
        if (plain.Length - plainCount < raw.Length) Grow(plainCount + raw.Length);
        start = plainCount;
        if (json.ValueIsEscaped)
        {
            plainCount += json.CopyString(plain.AsSpan(start));
        }
        else
        {
            raw.CopyTo(plain.AsSpan(start));
            plainCount += raw.Length;
        }
        return plain.AsSpan(start, plainCount - start);
    }

    /// <summary>Copies bytes behind the plain values; returns them.</summary>
    internal ReadOnlySpan<byte> Append(ReadOnlySpan<byte> raw, out int start)
    {
        if (plain.Length - plainCount < raw.Length) Grow(plainCount + raw.Length);
        start = plainCount;
        raw.CopyTo(plain.AsSpan(start));
        plainCount += raw.Length;
        return plain.AsSpan(start, raw.Length);
    }

    /// <summary>Overwrites the plain values from <paramref name="start"/> on.</summary>
    internal void DropPlain(int start)
    {
        Overwrite(plain.AsSpan(start, plainCount - start));
        plainCount = start;
    }

    private void Grow(int needed)
    {
        byte[] larger = new byte[Math.Max(plain.Length * 2, needed)];
        plain.AsSpan(0, plainCount).CopyTo(larger);
        Overwrite(plain);
        plain = larger;
    }

    private static void Overwrite(Span<byte> bytes) =>
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
}
