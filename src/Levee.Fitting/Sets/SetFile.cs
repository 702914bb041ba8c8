using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Levee.Fitting.Sets;

/// <summary>A file of a set: its lines, gzip undone, and its hash as it lies on disk.</summary>
internal sealed class SetFile
{
    private const int Magic = 0x8B1F;

    private SetFile(string path, byte[] bytes, string text)
    {
        (Name, Text) = (Path.GetFileName(path), text);
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Task = Name.Split('.')[0];
    }

    /// <summary>File name without folders.</summary>
    public string Name { get; }

    /// <summary>File name up to its first dot.</summary>
    public string Task { get; }

    /// <summary>The text inside.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Reads a file; throws <see cref="SetException"/> when it cannot be read.</summary>
    public static SetFile Read(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            byte[] plain = bytes;
            if (bytes.Length > 2 && BitConverter.ToUInt16(bytes) == Magic)
            {
                using GZipStream stream = new(new MemoryStream(bytes), CompressionMode.Decompress);
                using MemoryStream unpacked = new();
                stream.CopyTo(unpacked);
                plain = unpacked.ToArray();
            }
            string text = Encoding.UTF8.GetString(plain);
            return new SetFile(path, bytes, text.StartsWith('\uFEFF') ? text[1..] : text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SetException($"{path}: it cannot be read: {fault.Message}");
        }
    }

    /// <summary>The lines that hold something, with their numbers from 1.</summary>
    public IEnumerable<(int Number, string Line)> Lines() =>
        Text.Split('\n').Select((line, index) => (index + 1, line.TrimEnd('\r')))
            .Where(line => line.Item2.Trim().Length > 0);

    /// <summary>A fault at a line of it.</summary>
    public SetException Fault(int line, string found, string expected) =>
        new($"{Name}:{line}: {found}; {expected} was expected");
}
