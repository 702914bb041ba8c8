using System.Globalization;

namespace Levee.Client;

/// <summary>
/// The next sequence of a source. With a file it is kept across restarts: numbers are reserved a block ahead, so a
/// crash skips some and repeats none. Owned by the sending loop.
/// </summary>
internal sealed class SequenceBook
{
    private const long Block = 100_000;
    private readonly string? file;
    private long next;
    private long reserved;

    public SequenceBook(string? file, long first)
    {
        this.file = file;
        next = first;
        if (file is null || !File.Exists(file)) return;
        string text = File.ReadAllText(file).Trim();
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long kept))
            throw new LeveeClientException($"{file} does not hold a sequence: one whole number was expected");
        next = Math.Max(first, kept);
    }

    /// <summary>A number that was never given before.</summary>
    public long Take()
    {
        if (file is not null && next >= reserved) Reserve();
        return next++;
    }

    /// <summary>The node has accepted this one, so the next must be above it.</summary>
    public void Learn(long last) => next = Math.Max(next, last + 1);

    private void Reserve()
    {
        reserved = next + Block;
        string fresh = file + ".new";
        using (FileStream stream = new(fresh, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(reserved.ToString(CultureInfo.InvariantCulture)));
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, file!, overwrite: true);
    }
}
