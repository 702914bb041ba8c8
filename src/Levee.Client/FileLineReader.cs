using Levee.Contracts.Entries;
using Levee.Contracts.Wire;

namespace Levee.Client;

/// <summary>
/// Reads one line of a file as the node would, so that it can go out as a frame. Owned by the sending loop, which
/// empties it after each line: what it holds is plain.
/// </summary>
internal sealed class FileLineReader
{
    private readonly WireBatch batch = new();
    private SourceForm form = SourceForm.Plain;

    /// <summary>
    /// The batch that holds the line alone, or null when it cannot be read: then it goes out as it is, for the node to
    /// say what is wrong.
    /// </summary>
    public WireBatch? Read(ReadOnlySpan<byte> line)
    {
        if (TryRead(line)) return batch;
        // Whether its source sends pseudonyms is written in the node's file, and in each of its lines.
        SourceForm other = form == SourceForm.Plain ? SourceForm.Pseudonym : SourceForm.Plain;
        (SourceForm before, form) = (form, other);
        if (TryRead(line)) return batch;
        form = before;
        batch.Clear();
        return null;
    }

    private bool TryRead(ReadOnlySpan<byte> line)
    {
        batch.Clear();
        NdjsonReader.Read(line, batch, new WireLimits { IsFeeder = true, Form = form });
        return batch is { Lines.Count: 1, Errors.Count: 0 };
    }
}
