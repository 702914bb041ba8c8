using System.IO.Compression;
using System.Text;

namespace Levee.Commands.Files;

/// <summary>A text file, plain or gzip (told by its first two bytes, RFC 1952), UTF-8. Owned by its run.</summary>
internal sealed class PackedText : IDisposable
{
    private readonly Stream raw;

    private PackedText(Stream raw, StreamReader reader)
    {
        this.raw = raw;
        Reader = reader;
    }

    /// <summary>The text.</summary>
    public StreamReader Reader { get; }

    /// <summary>How much of the file has been read, 0 to 1; null when its length is not known.</summary>
    public double? Share => raw.CanSeek && raw.Length > 0 ? (double)raw.Position / raw.Length : null;

    /// <summary>Opens a file, <c>-</c> is standard input; throws <see cref="CommandException"/>.</summary>
    public static PackedText Open(string path)
    {
        try
        {
            Stream raw = path == "-"
                ? Console.OpenStandardInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            PeekedStream peeked = PeekedStream.Of(raw);
            Stream content = peeked.First is [0x1f, 0x8b, ..]
                ? new GZipStream(peeked, CompressionMode.Decompress)
                : peeked;
            return new PackedText(raw, new StreamReader(content, Encoding.UTF8, true, 1 << 16));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"{path}: there is no such file");
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandException($"{path}: may not be read, or is a folder");
        }
    }

    public void Dispose()
    {
        Reader.Dispose();
        raw.Dispose();
    }
}
