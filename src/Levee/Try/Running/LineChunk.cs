using Levee.Try.Lines;

namespace Levee.Try.Running;

/// <summary>
/// Some lines of a file and the events that they became, on their way from the thread that reads to the one that keeps.
/// Owned by one of both at a time.
/// </summary>
internal sealed class LineChunk : IDisposable
{
    /// <summary>Lines of a full one.</summary>
    public const int LinesMax = 2_000;

    private readonly List<LineParts> lines = [];
    private readonly List<int> owners = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<LineParts> Lines => lines;

    /// <summary>The place of the line that each event comes from.</summary>
    public IReadOnlyList<int> Owners => owners;

    /// <summary>The events in the public form.</summary>
    public EventJson Json { get; } = new();

    /// <summary>Bytes of the file read when its last line was.</summary>
    public long BytesRead { get; set; }

    /// <summary>True when it is to be handed over.</summary>
    public bool IsFull => lines.Count >= LinesMax;

    /// <summary>Adds a line whose events from <paramref name="firstPart"/> on are written.</summary>
    public void Add(int line, int firstPart, Truth truth, Reading.Fault? fault)
    {
        for (int i = firstPart; i < Json.Count; i++) owners.Add(lines.Count);
        lines.Add(new LineParts(line, firstPart, Json.Count - firstPart, truth, fault));
    }

    /// <summary>Empties it, overwriting what it held.</summary>
    public void Clear()
    {
        lines.Clear();
        owners.Clear();
        Json.Clear();
        BytesRead = 0;
    }

    public void Dispose() => Json.Dispose();
}
