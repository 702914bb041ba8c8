using System.Formats.Tar;
using System.IO.Compression;

namespace Levee.Commands.Files;

/// <summary>Opens a table of payments: plain, gzip, or <c>transactions.csv</c> inside a gzipped tar.</summary>
internal static class PaymentSource
{
    private const string Member = "transactions.csv";

    public static Stream Open(string path)
    {
        Stream raw = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        PeekedStream peeked = PeekedStream.Of(raw);
        if (peeked.First is not [0x1f, 0x8b, ..]) return peeked;
        GZipStream unpacked = new(peeked, CompressionMode.Decompress);
        return path.EndsWith(".tar.gz", StringComparison.Ordinal) || path.EndsWith(".tgz", StringComparison.Ordinal)
            ? FindMember(unpacked)
            : unpacked;
    }

    private static Stream FindMember(Stream archive)
    {
        TarReader tar = new(archive);
        while (tar.GetNextEntry() is { } entry)
            if (entry.DataStream is { } table && Path.GetFileName(entry.Name) == Member)
                return table;
        throw new InvalidDataException($"the archive holds no {Member}");
    }
}
