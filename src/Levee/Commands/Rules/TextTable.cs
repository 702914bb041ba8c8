namespace Levee.Commands.Rules;

/// <summary>Rows of cells, written in columns as wide as their widest cell.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => rows.Add(cells);

    /// <summary>The rows, each after an indent; the last column is not filled up.</summary>
    public void Write(TextWriter output, string indent = "")
    {
        int columns = rows.Select(row => row.Length).DefaultIfEmpty().Max();
        int[] widths = [.. Enumerable.Range(0, columns).Select(column =>
            rows.Select(row => column < row.Length ? row[column].Length : 0).Max())];
        foreach (string[] row in rows)
            output.WriteLine((indent + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))))
                .TrimEnd());
    }
}
