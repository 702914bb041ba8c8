namespace Levee.Tests.Feeds;

/// <summary>A text with one part many times over, made while it is read; says how much was asked for.</summary>
internal sealed class RepeatedText(string head, string part, int times, string tail) : TextReader
{
    private string rest = head;
    private int done;
    private bool isEnd;

    /// <summary>Characters given so far.</summary>
    public long Given { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        if (rest.Length == 0) rest = done++ < times ? part : isEnd ? "" : tail;
        isEnd |= done > times;
        int read = Math.Min(count, rest.Length);
        rest.CopyTo(0, buffer, index, read);
        rest = rest[read..];
        Given += read;
        return read;
    }
}
