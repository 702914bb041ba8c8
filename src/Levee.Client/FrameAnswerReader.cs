using System.Text.Json;
using Levee.Contracts.Wire.Binary;

namespace Levee.Client;

/// <summary>Reads answers in frames.</summary>
internal static class FrameAnswerReader
{
    /// <summary>One a frame; throws <see cref="LeveeClientException"/> when a frame is no answer.</summary>
    public static IReadOnlyList<SentVerdict> Read(ReadOnlyMemory<byte> body)
    {
        List<SentVerdict> answers = [];
        while (!body.IsEmpty)
        {
            if (!AnswerFrame.TryRead(body.Span, out AnswerFrame head))
                throw new LeveeClientException("a frame of the answer is not a node's answer");
            answers.Add(head.ObjectBytes == 0 ? Allowed(head) : Told(body.Slice(AnswerFrame.Size, head.ObjectBytes)));
            body = body[(AnswerFrame.Size + head.ObjectBytes)..];
        }
        return answers;
    }

    private static SentVerdict Allowed(AnswerFrame head) => new()
    {
        Sequence = head.Sequence, Verdict = head.Id, Action = head.Step,
        IsLate = head.Flags.HasFlag(AnswerFlags.Late),
    };

    private static SentVerdict Told(ReadOnlyMemory<byte> line)
    {
        try
        {
            return AnswerReader.ReadLine(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new LeveeClientException("an object in a frame of the answer is not a node's answer", null, e);
        }
    }
}
