using System.Globalization;
using Sylvan.Data.Csv;

namespace Levee.Fitting.Sets;

/// <summary>
/// A set of phone users: CSV with <c>phone_no_m</c>, <c>label</c> (1 fraud, 0 honest), perhaps <c>set</c> (train, val
/// or test), and a column of numbers for each thing known of them; an empty cell is not known.
/// </summary>
/// <param name="Columns">Names of the columns that describe.</param>
/// <param name="Samples">The users.</param>
internal sealed record PhoneSet(IReadOnlyList<string> Columns, IReadOnlyList<PhoneSample> Samples)
{
    private const string Phone = "phone_no_m", Label = "label", Part = "set";

    /// <summary>Reads a file; throws <see cref="SetException"/> with the line and column of what is wrong.</summary>
    public static PhoneSet Read(SetFile file)
    {
        using StringReader text = new(file.Text);
        using CsvDataReader csv = CsvDataReader.Create(text);
        string[] names = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
        int phone = Needed(file, names, Phone), label = Needed(file, names, Label), part = Array.IndexOf(names, Part);
        int[] columns = [.. Enumerable.Range(0, names.Length).Where(i => i != phone && i != label && i != part)];
        if (columns.Length == 0) throw file.Fault(1, "no column describes a phone", "columns of numbers");
        List<PhoneSample> samples = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (csv.Read())
        {
            int line = csv.RowNumber + 1;
            if (csv.RowFieldCount != names.Length)
                throw file.Fault(line, $"the line has {csv.RowFieldCount} cells", $"{names.Length}, as in the first");
            if (!seen.Add(csv.GetString(phone)))
                throw file.Fault(line, $"the phone '{csv.GetString(phone)}' stood before", "each phone once");
            double[] values = [.. columns.Select(i => Number(file, line, names[i], csv.GetString(i)))];
            samples.Add(new PhoneSample(csv.GetString(phone), values, IsFraud(file, line, csv.GetString(label)),
                part >= 0 && csv.GetString(part) == "test"));
        }
        if (samples.Count == 0) throw file.Fault(1, "no line follows the first", "a line a phone");
        return new PhoneSet([.. columns.Select(i => names[i])], samples);
    }

    /// <summary>The same users with their columns in another order; throws when one is not there.</summary>
    public PhoneSet In(IReadOnlyList<string> order, SetFile file)
    {
        if (Columns.SequenceEqual(order, StringComparer.Ordinal)) return this;
        string[] own = [.. Columns];
        int[] places = [.. order.Select(name => Needed(file, own, name))];
        return new PhoneSet(order, [.. Samples.Select(sample =>
            sample with { Values = [.. places.Select(place => sample.Values[place])] })]);
    }

    private static int Needed(SetFile file, string[] names, string name)
    {
        int at = Array.IndexOf(names, name);
        return at >= 0
            ? at
            : throw file.Fault(1, $"no column is called {name}",
                $"{Phone}, {Label} and columns of numbers, the same in every file,");
    }

    private static bool IsFraud(SetFile file, int line, string label) => label.Trim() switch
    {
        "1" => true,
        "0" => false,
        _ => throw file.Fault(line, $"label is '{label}'", "0 (honest) or 1 (fraud)"),
    };

    private static double Number(SetFile file, int line, string column, string cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return double.NaN;
        bool isNumber = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        return isNumber && !double.IsInfinity(number)
            ? number
            : throw file.Fault(line, $"{column} is '{cell}'", "a number, or nothing where it is not known,");
    }
}
