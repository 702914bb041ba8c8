using System.Globalization;
using Levee.Features.Scoring.Trees;
using Levee.Fitting.Sets;
using Sylvan.Data.Csv;

namespace Levee.Fitting.Rows;

/// <summary>
/// Reads files of rows as <c>levee evaluate city --rows</c> writes them: CSV with <c>group</c>, <c>label</c> (1 fraud,
/// 0 honest) and a column of whole numbers an input, a cell empty where it is unknown.
/// </summary>
internal static class ScoreRows
{
    /// <summary>The rows; throws <see cref="SetException"/> with the line and column of what is wrong.</summary>
    public static IReadOnlyList<ScoreRow> Read(SetFile file, TreeRecipe recipe)
    {
        string[] expected = ["group", "label", .. recipe.Inputs.Select(input => input.Name)];
        using StringReader text = new(file.Text);
        using CsvDataReader csv = CsvDataReader.Create(text);
        string[] names = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
        if (!names.SequenceEqual(expected, StringComparer.Ordinal))
            throw file.Fault(1, $"the columns are {string.Join(',', names)}", string.Join(',', expected));
        List<ScoreRow> rows = [];
        while (csv.Read())
        {
            int line = csv.RowNumber + 1;
            if (csv.RowFieldCount != names.Length)
                throw file.Fault(line, $"the line has {csv.RowFieldCount} cells", $"{names.Length}, as in the first");
            bool isFraud = csv.GetString(1) switch
            {
                "1" => true,
                "0" => false,
                var other => throw file.Fault(line, $"label is '{other}'", "0 (honest) or 1 (fraud)"),
            };
            double[] values = [.. Enumerable.Range(2, recipe.Inputs.Count)
                .Select(column => Whole(file, line, names[column], csv.GetString(column)))];
            rows.Add(new ScoreRow(csv.GetString(0), isFraud, values));
        }
        return rows;
    }

    private static double Whole(SetFile file, int line, string column, string cell)
    {
        if (cell.Length == 0) return double.NaN;
        return long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? whole
            : throw file.Fault(line, $"{column} is '{cell}'", "a whole number, or nothing where it is not known,");
    }
}
