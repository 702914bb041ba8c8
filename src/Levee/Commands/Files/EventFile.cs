using System.IO.Compression;
using System.Text;

namespace Levee.Commands.Files;

/// <summary>
/// A file of events: NDJSON or CSV, told apart by its first character, plain or gzip. Owned by its run.
/// </summary>
internal sealed class EventFile : IDisposable
{
    private readonly Stream raw;
    private readonly Stream content;
    private readonly string? kind;

    private EventFile(Stream raw, Stream content, string? kind)
    {
        this.raw = raw;
        this.content = content;
        this.kind = kind;
    }

    /// <summary>How much of the file has been read, 0 to 1; null when its length is not known.</summary>
    public double? Share => raw.CanSeek && raw.Length > 0 ? (double)raw.Position / raw.Length : null;

    /// <summary>
    /// Opens a file; <c>-</c> is standard input. Gzip is recognised by its first two bytes (RFC 1952).
    /// </summary>
    public static EventFile Open(string path, string? kind)
    {
        Stream raw = path == "-"
            ? Console.OpenStandardInput()
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        BufferedStream buffered = new(raw, 1 << 16);
        PeekedStream peeked = PeekedStream.Of(buffered);
        bool isGzip = peeked.First is [0x1f, 0x8b, ..];
        Stream content = isGzip ? new GZipStream(peeked, CompressionMode.Decompress) : peeked;
        return new EventFile(raw, content, kind);
    }

    /// <summary>The events in file order; blank lines are skipped. Read once.</summary>
    public IEnumerable<FileLine> Lines()
    {
        PeekedStream text = PeekedStream.Of(content);
        bool isJson = Encoding.UTF8.GetString(text.First).TrimStart('\ufeff', ' ', '\t', '\r', '\n').StartsWith('{');
        return isJson && kind is null ? NdjsonLines.Read(text) : CsvLines.Read(text, kind);
    }

    public void Dispose()
    {
        content.Dispose();
        raw.Dispose();
    }
}
