using System.Globalization;
using Levee.Try.Reading;

namespace Levee.Try.Running;

/// <summary>
/// The lines that were not taken: the first of each file are named, all are counted. Owned by the run.
/// </summary>
internal sealed class BadLines(IReadOnlyList<string> files, TextWriter errors)
{
    private const int NamedMax = 20;
    private const int KeptMax = 200;
    private readonly List<BadLine> kept = [];
    private int named;

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them, for the page.</summary>
    public IReadOnlyList<BadLine> Kept => kept;

    /// <summary>Adds one and names it on standard error.</summary>
    public void Add(BadLine line)
    {
        Count++;
        if (kept.Count < KeptMax) kept.Add(line);
        if (named++ >= NamedMax) return;
        string column = line.Fault.Column.Length == 0 ? "" : $" '{line.Fault.Column}':";
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files[line.File]}:{line.Line}:{column} {line.Fault.En}"));
        if (named == NamedMax) errors.WriteLine("(further bad lines are counted and stand on the page)");
    }
}
