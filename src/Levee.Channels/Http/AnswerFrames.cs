using System.Buffers;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Wire.Binary;

namespace Levee.Channels.Http;

/// <summary>
/// Writes answers as frames: a head of fixed size, and behind it, where there is more to say than "allow", the JSON
/// object that the text form would hold. Owned by its request.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="words">Verdicts in words.</param>
/// <param name="placeName">What a refusal's place in the request is called.</param>
internal sealed class AnswerFrames(IBufferWriter<byte> output, IVerdictWords words, string placeName) : IAnswerSink
{
    private readonly int[] counts = new int[(int)Step.Intercept + 1];
    private ArrayBufferWriter<byte>? told;
    private AnswerWriter? teller;

    /// <inheritdoc/>
    public IReadOnlyList<int> Counts => counts;

    /// <inheritdoc/>
    public void Write(long sequence, PartitionName partition, in Answer answer, bool isLate)
    {
        Step step = answer.Verdict?.Step ?? Step.Allow;
        counts[(int)step]++;
        ReadOnlySpan<byte> more = [];
        if (answer.Verdict is not null)
        {
            Begin().Write(sequence, partition, answer, isLate);
            more = Told();
        }
        Put(new AnswerFrame(more.Length, AnswerFrame.NumberOf(partition), step,
            isLate ? AnswerFlags.Late : AnswerFlags.None, sequence, answer.Position.Value), more);
    }

    /// <inheritdoc/>
    public void WriteEntry(long sequence, PartitionName partition, Position position) =>
        Put(new AnswerFrame(0, AnswerFrame.NumberOf(partition), Step.Allow, AnswerFlags.Entry, sequence,
            position.Value), []);

    /// <inheritdoc/>
    public void Write(int place, long sequence, Problem problem)
    {
        Begin().Write(place, sequence, problem);
        ReadOnlySpan<byte> more = Told();
        Put(new AnswerFrame(more.Length, 0, Step.Allow, AnswerFlags.Refused, sequence, 0), more);
    }

    /// <inheritdoc/>
    public void Dispose() => teller?.Dispose();

    private AnswerWriter Begin()
    {
        told ??= new ArrayBufferWriter<byte>();
        told.ResetWrittenCount();
        return teller ??= new AnswerWriter(told, words, placeName);
    }

    private ReadOnlySpan<byte> Told() => told!.WrittenSpan.TrimEnd((byte)'\n');

    private void Put(AnswerFrame frame, ReadOnlySpan<byte> more)
    {
        Span<byte> head = output.GetSpan(AnswerFrame.Size);
        frame.Write(head);
        output.Advance(AnswerFrame.Size);
        if (!more.IsEmpty) output.Write(more);
    }
}
