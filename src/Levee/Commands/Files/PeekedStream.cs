namespace Levee.Commands.Files;

/// <summary>A stream whose first bytes were looked at and are given again. Read by one thread.</summary>
internal sealed class PeekedStream : Stream
{
    private const int PeekBytes = 64;
    private readonly Stream rest;
    private int given;

    private PeekedStream(Stream rest, byte[] first)
    {
        this.rest = rest;
        First = first;
    }

    /// <summary>The first bytes, at most 64; fewer only when the stream is shorter.</summary>
    public byte[] First { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static PeekedStream Of(Stream stream)
    {
        byte[] first = new byte[PeekBytes];
        int read = stream.ReadAtLeast(first, PeekBytes, throwOnEndOfStream: false);
        return new PeekedStream(stream, first[..read]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (given == First.Length) return rest.Read(buffer);
        int count = Math.Min(buffer.Length, First.Length - given);
        First.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
