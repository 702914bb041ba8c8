using System.CommandLine;
using Levee.Commands.Files;
using Levee.Contracts;

namespace Levee.Commands;

/// <summary>
/// <c>levee convert FORM FILE</c>: turns well-known payment data sets into events for <c>levee send</c>.
/// </summary>
public static class ConvertCommand
{
    private const string Means = """
        Writes a data set of payments as NDJSON events on standard output.

          fdh     card payments of the Fraud Detection Handbook (csv or csv.gz): customer = payer, terminal = payee,
                  act card, channel pos; times are read as UTC
          amlsim  transfers of IBM AMLSim (transactions.csv, plain, .gz, or inside a .tar.gz): step N is N hours after
                  --start; nodes become accounts

        Each payment becomes two events with one reference: 'asked', which is decided, and 'done' one second later,
        which moves the money. --done-only writes the second alone. Events are written in order of time.

        Examples:
          levee convert fdh cards.csv.gz | levee send - --key-file bank.key
          levee convert amlsim cycle.tar.gz --start 2026-01-01T00:00:00Z > transfers.ndjson

        Exit: 0 written; 2 the file cannot be used (the line is named).
        """;

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create()
    {
        Argument<string> form = new("FORM") { Description = "fdh or amlsim" };
        form.AcceptOnlyFromAmong("fdh", "amlsim");
        Argument<string> file = new("FILE") { Description = "The data set; '-' for standard input" };
        Option<string> currency = new("--currency")
        {
            Description = "ISO 4217 code of the amounts, which the sets do not state", DefaultValueFactory = _ => "CNY",
        };
        Option<string> start = new("--start")
        {
            Description = "When step 0 of amlsim was, RFC 3339", DefaultValueFactory = _ => "2026-01-01T00:00:00Z",
        };
        Option<bool> doneOnly = new("--done-only") { Description = "Leave out the 'asked' event of each payment" };
        DetailedCommand command = new("convert", Means) { form, file, currency, start, doneOnly };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(form), parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(currency), parsed.GetRequiredValue(start), parsed.GetValue(doneOnly)));
        return command;
    }

    /// <summary>Converts to a stream; throws <see cref="CommandException"/> naming the line.</summary>
    internal static void Convert(string form, Stream table, Stream output, PaymentTable shape)
    {
        using PaymentWriter writer = new(output, shape);
        if (form == "fdh") writer.WriteAll(PaymentRows.Handbook(table));
        else writer.WriteAll(PaymentRows.AmlSim(table, shape.Start));
    }

    private static int Run(string form, string file, string currency, string start, bool doneOnly)
    {
        try
        {
            if (!Currency.TryParse(currency, out Currency code))
                throw new CommandException(
                    $"--currency: '{currency}' is not a currency code{Currency.Hint(currency)}; "
                    + $"expected: {Currency.Expected}");
            if (!Instant.TryParse(start, out Instant begin))
                throw new CommandException("--start: RFC 3339 with an offset was expected");
            using Stream table = PaymentSource.Open(file);
            using Stream output = Console.OpenStandardOutput();
            Convert(form, table, output, new PaymentTable(code, begin, !doneOnly));
            return 0;
        }
        catch (CommandException e)
        {
            Console.Error.WriteLine($"levee convert: {file}: {e.Message}");
            return 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine($"levee convert: {FileFault.Of(file, e)}");
            return 2;
        }
    }
}
