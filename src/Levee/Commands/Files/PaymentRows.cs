using System.Globalization;
using System.Text;
using Levee.Contracts;
using Sylvan.Data.Csv;

namespace Levee.Commands.Files;

/// <summary>Reads the tables of payment data sets; a row that cannot be read throws with its line.</summary>
internal static class PaymentRows
{
    private const long HourMs = 3_600_000;

    /// <summary>The Fraud Detection Handbook's card payments.</summary>
    public static IEnumerable<PaymentRow> Handbook(Stream table)
    {
        string[] names = ["TRANSACTION_ID", "TX_DATETIME", "CUSTOMER_ID", "TERMINAL_ID", "TX_AMOUNT"];
        foreach ((string[] cells, int line) in Rows(table, names))
        {
            bool isTime = DateTimeOffset.TryParseExact(cells[1], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out DateTimeOffset at);
            if (!isTime) throw Wrong(line, "TX_DATETIME: a time such as 2018-04-01 00:00:31 was expected");
            yield return new PaymentRow("fdh-" + cells[0], new Instant(at.ToUnixTimeMilliseconds()),
                "fdh-customer-" + cells[2], "fdh-terminal-" + cells[3], Amount(cells[4], "TX_AMOUNT", line), true);
        }
    }

    /// <summary>AMLSim's transfers; a step is an hour.</summary>
    public static IEnumerable<PaymentRow> AmlSim(Stream table, Instant start)
    {
        string[] names = ["sourceNodeId", "targetNodeId", "value", "time"];
        foreach ((string[] cells, int line) in Rows(table, names))
        {
            if (!int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out int step))
                throw Wrong(line, "time: a whole number of steps was expected");
            yield return new PaymentRow(string.Create(CultureInfo.InvariantCulture, $"aml-{line - 1}"),
                start.Plus(step * HourMs), "aml-" + cells[0], "aml-" + cells[1], Amount(cells[2], "value", line),
                false);
        }
    }

    private static IEnumerable<(string[] Cells, int Line)> Rows(Stream table, string[] names)
    {
        using StreamReader text = new(table, Encoding.UTF8);
        using CsvDataReader csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true });
        int[] columns = [.. names.Select(name => Column(csv, name))];
        while (csv.Read()) yield return ([.. columns.Select(csv.GetString)], csv.RowNumber + 1);
    }

    private static int Column(CsvDataReader csv, string name)
    {
        for (int i = 0; i < csv.FieldCount; i++)
            if (csv.GetName(i) == name)
                return i;
        throw Wrong(1, $"the column {name} is missing");
    }

    private static decimal Amount(string cell, string name, int line) =>
        decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
            ? amount
            : throw Wrong(line, $"{name}: an amount such as 57.16 was expected");

    private static CommandException Wrong(int line, string why) =>
        new(string.Create(CultureInfo.InvariantCulture, $"line {line}: {why}"));
}
