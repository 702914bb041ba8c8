using System.CommandLine;
using Levee.Try;

namespace Levee.Commands;

/// <summary><c>levee try FILE...</c>: what would have been said about a file that is already there.</summary>
internal static class TryCommand
{
    private const string Means = """
        Tries the rules on files that you have and writes one page: what would have been stopped or warned, when, why.

        FILE is CSV (commas, semicolons, bars), TSV or JSON lines, plain or .gz, in UTF-8, UTF-16 or GB18030: calls,
        texts, visited names, payments, cards, accounts, or events in the form of docs/events.md. Columns are guessed
        from their names and values; the guess is shown. What is not clear is asked, three questions at most; without a
        terminal the line to type is printed instead (exit 2).

        Nothing leaves the machine and nothing is changed. Numbers, accounts and texts are pseudonymised as they are
        read, under a random key that is never written; the temporary journal is deleted at the end.

        Examples:
          levee try yesterday.csv
          levee try calls.csv.gz --history complete --out page.html
          levee try transactions.csv --map time=step:1d --labels nodes.csv
          levee try texts.tsv --map line=time --map line=sender --map line=recipient
          levee try export.csv --map 主叫=caller --map 1=- --json

        --map COLUMN=FIELD names what a column is: its name (or number from 1), then a field of docs/events.md, time,
        label, direction, or - for nothing. Forms follow a colon: time:s|ms|us|excel|dmy|mdy, step:1d (d, h, m, s),
        amount:minor, duration_s:ms|min, caller:any. 'line' as COLUMN lets the line's number stand for a time or party.

        Exit: 0 tried, bad lines or not; 2 something must be said first, or a file cannot be used; 3 something broke;
        130 stopped by you.
        """;

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create()
    {
        TryOptions options = new();
        DetailedCommand command = new("try", Means);
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            // The stop of a terminal reaches a command only once it has given its thread back.
            await Task.Yield();
            TryDesk desk = new(options.Read(parsed), new TryConsole(parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error, Console.In, !Console.IsInputRedirected
                    && !Console.IsErrorRedirected));
            return await desk.RunAsync(stop).ConfigureAwait(false);
        });
        return command;
    }
}
