using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Levee.Fitting.Sets;

namespace Levee.Fitting.Accounts;

/// <summary>The two tables of a set of accounts, out of a tar archive (gzip or not) or a folder.</summary>
/// <param name="Name">The archive's or folder's name up to its first dot.</param>
/// <param name="Nodes">The table of accounts.</param>
/// <param name="Transfers">The table of transfers.</param>
internal sealed record AccountFiles(string Name, string Nodes, string Transfers)
{
    /// <summary>The file of accounts.</summary>
    public const string NodesName = "nodes.csv";

    /// <summary>The file of transfers.</summary>
    public const string TransfersName = "transactions.csv";

    /// <summary>Reads both; throws <see cref="SetException"/> when one is not there.</summary>
    public static AccountFiles Read(string path)
    {
        Dictionary<string, string> tables = new(StringComparer.Ordinal);
        try
        {
            if (Directory.Exists(path)) ReadFolder(path, tables);
            else ReadArchive(path, tables);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SetException($"{path}: it cannot be read: {fault.Message}");
        }
        foreach (string name in (string[])[NodesName, TransfersName])
            if (!tables.ContainsKey(name))
                throw new SetException($"{path}: it holds no {name}; an archive or folder with {NodesName} and "
                    + $"{TransfersName} was expected");
        string whole = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        return new AccountFiles(whole.Split('.')[0], tables[NodesName], tables[TransfersName]);
    }

    /// <summary>A fault at a line of one of the tables.</summary>
    public SetException Fault(string table, int line, string found, string expected) =>
        new($"{Name}/{table}:{line}: {found}; {expected} was expected");

    private static void ReadFolder(string path, Dictionary<string, string> tables)
    {
        foreach (string name in (string[])[NodesName, TransfersName])
            if (File.Exists(Path.Combine(path, name)))
                tables[name] = File.ReadAllText(Path.Combine(path, name));
    }

    private static void ReadArchive(string path, Dictionary<string, string> tables)
    {
        using FileStream raw = File.OpenRead(path);
        bool isPacked = raw.ReadByte() == 0x1f && raw.ReadByte() == 0x8b;
        raw.Position = 0;
        using Stream content = isPacked ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using TarReader archive = new(content);
        while (archive.GetNextEntry() is { } entry)
        {
            string name = Path.GetFileName(entry.Name);
            if (name is not (NodesName or TransfersName) || entry.DataStream is not { } table) continue;
            using StreamReader text = new(table, Encoding.UTF8);
            tables[name] = text.ReadToEnd();
        }
    }
}
