using System.Buffers.Binary;

namespace Levee.Try.Running;

/// <summary>
/// A sorted run of rows in a file without a name: on Unix it is gone from the folder as soon as it is open, elsewhere
/// when it is closed. Written once, then read once.
/// </summary>
internal sealed class RowRun : IDisposable
{
    private const int Buffer = 1 << 18;
    private readonly FileStream file;
    private readonly byte[] row = new byte[RowForm.SizeMax];
    private readonly byte[] size = new byte[2];
    private int length;

    public RowRun(string folder, int number)
    {
        Number = number;
        string path = Path.Combine(folder, FormattableString.Invariant($"run-{number}"));
        file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = Buffer,
            Options = FileOptions.DeleteOnClose,
        });
        if (!OperatingSystem.IsWindows()) File.Delete(path);
    }

    /// <summary>Its place among the runs.</summary>
    public int Number { get; }

    /// <summary>The row that <see cref="Next"/> read.</summary>
    public ReadOnlyMemory<byte> Row => row.AsMemory(0, length);

    /// <summary>Adds a row.</summary>
    public void Write(ReadOnlySpan<byte> added)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(size, (ushort)added.Length);
        file.Write(size);
        file.Write(added);
    }

    /// <summary>Goes back to the first row.</summary>
    public void Rewind() => file.Position = 0;

    /// <summary>Reads the next row; says when it happened, or null at the end.</summary>
    public long? Next()
    {
        if (file.ReadAtLeast(size, 2, throwOnEndOfStream: false) < 2) return null;
        length = BinaryPrimitives.ReadUInt16LittleEndian(size);
        file.ReadExactly(row, 0, length);
        return RowForm.AtOf(row);
    }

    public void Dispose() => file.Dispose();
}
