using System.Formats.Tar;
using System.IO.Compression;
using Levee.Commands.Files;
using Levee.Try.Running;
using Sylvan.Data.Csv;

namespace Levee.Commands.Aml;

/// <summary>
/// The two tables of a set in the form of IBM AMLSim, unpacked into a folder that only its owner can read and that goes
/// with this object. Owned by one evaluation.
/// </summary>
internal sealed class AmlTables : IDisposable
{
    private const string NodesName = "nodes.csv", TransfersName = "transactions.csv";
    private readonly TrySpace space = new(root: null);

    private AmlTables(string name) => Name = name;

    /// <summary>The archive's or folder's name up to its first dot.</summary>
    public string Name { get; }

    /// <summary>Where the table of transfers lies.</summary>
    public string TransfersPath { get; private set; } = "";

    /// <summary>Each account, and whether it is labelled fraud.</summary>
    public IReadOnlyDictionary<string, bool> Accounts { get; private set; } = new Dictionary<string, bool>();

    /// <summary>Unpacks an archive or reads a folder; throws <see cref="CommandException"/> in plain words.</summary>
    public static AmlTables Open(string path)
    {
        AmlTables tables = new(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).Split('.')[0]);
        try
        {
            string folder = Directory.Exists(path) ? path : tables.Unpack(path);
            string nodes = Needed(path, folder, NodesName);
            tables.TransfersPath = Needed(path, folder, TransfersName);
            tables.Accounts = Read(path, nodes);
            return tables;
        }
        catch (CommandException)
        {
            tables.Dispose();
            throw;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            tables.Dispose();
            throw new CommandException(FileFault.Of(path, fault));
        }
    }

    public void Dispose() => space.Dispose();

    private string Unpack(string path)
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
            using FileStream into = File.Create(Path.Combine(space.Folder, name));
            table.CopyTo(into);
        }
        return space.Folder;
    }

    private static string Needed(string path, string folder, string name)
    {
        string file = Path.Combine(folder, name);
        return File.Exists(file) ? file : throw new CommandException(
            $"{path}: it holds no {name}; an archive or folder with {NodesName} and {TransfersName} was expected");
    }

    private static Dictionary<string, bool> Read(string path, string nodes)
    {
        using CsvDataReader csv = CsvDataReader.Create(nodes);
        int id = Column(path, csv, "nodeid"), label = Column(path, csv, "isFraud");
        Dictionary<string, bool> accounts = new(StringComparer.Ordinal);
        while (csv.Read())
        {
            string said = csv.GetString(label).Trim();
            if (said is not ("0" or "1" or "true" or "True" or "false" or "False"))
                throw new CommandException(FormattableString.Invariant(
                    $"{path}: {NodesName}:{csv.RowNumber + 1}: isFraud: 0 (honest) or 1 (fraud) was expected"));
            accounts[csv.GetString(id).Trim()] = said is "1" or "true" or "True";
        }
        return accounts.Count > 0 ? accounts : throw new CommandException($"{path}: {NodesName} has no accounts");
    }

    private static int Column(string path, CsvDataReader csv, string name)
    {
        for (int i = 0; i < csv.FieldCount; i++)
            if (csv.GetName(i).Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        throw new CommandException($"{path}: {NodesName}:1: no column is called {name}");
    }
}
