using System.Buffers.Text;
using System.Text;

namespace Levee.IntegrationTests.Kill;

/// <summary>
/// Every verdict that one source was answered: position by sequence, and the words of those above allow. Owned by the
/// thread that sends, then by the audit.
/// </summary>
internal sealed class Ledger
{
    private readonly List<long> answered = [];

    /// <summary>What the answer said from <c>action</c> on, for everything that was not simply allowed.</summary>
    public Dictionary<long, string> Spoken { get; } = [];

    /// <summary>Answers kept.</summary>
    public long Count { get; private set; }

    /// <summary>The sequence after the last one noted.</summary>
    public long Next => LoadBody.FirstSequence + answered.Count;

    /// <summary>The position answered for a sequence, negative on the desk; 0 when there was no answer.</summary>
    public long this[long sequence] =>
        sequence < Next ? answered[(int)(sequence - LoadBody.FirstSequence)] : 0;

    /// <summary>Notes the answers to a batch; throws when a line is not a verdict for its sequence.</summary>
    public void Take(SentBatch batch, ReadOnlySpan<byte> answers)
    {
        while (Next < batch.Next) answered.Add(0);
        for (long sequence = batch.First; sequence < batch.Next; sequence++)
        {
            int end = answers.IndexOf((byte)'\n');
            if (end < 0) throw new InvalidDataException($"no answer to {sequence}");
            Note(sequence, answers[..end]);
            answers = answers[(end + 1)..];
        }
        if (answers.Length > 0) throw new InvalidDataException($"more answers than lines from {batch.First} on");
    }

    private void Note(long sequence, ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> rest = After(line, line, "{\"seq\":"u8);
        if (!Utf8Parser.TryParse(rest, out long told, out int digits) || told != sequence) throw Unexpected(line);
        rest = After(line, rest[digits..], ",\"verdict\":\""u8);
        bool isDesk = rest.StartsWith("desk-"u8);
        rest = After(line, rest, isDesk ? "desk-"u8 : "screen-"u8);
        if (!Utf8Parser.TryParse(rest, out long position, out digits)) throw Unexpected(line);
        rest = After(line, rest[digits..], "\","u8);
        int index = (int)(sequence - LoadBody.FirstSequence);
        if (answered[index] == 0) Count++;
        answered[index] = isDesk ? -position : position;
        if (!rest.SequenceEqual("\"action\":\"allow\"}"u8)) Spoken[sequence] = "{" + Encoding.UTF8.GetString(rest);
    }

    private static ReadOnlySpan<byte> After(
        ReadOnlySpan<byte> line, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected) =>
        rest.StartsWith(expected) ? rest[expected.Length..] : throw Unexpected(line);

    private static InvalidDataException Unexpected(ReadOnlySpan<byte> line) =>
        new($"not an answer to a line sent: {Encoding.UTF8.GetString(line)}");
}
