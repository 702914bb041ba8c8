using System.CommandLine;

namespace Levee.Commands;

/// <summary><c>levee send FILE</c>: streams a file of events to a node and sums up its verdicts.</summary>
public static class SendCommand
{
    private const string Means = """
        Sends a file of events to a node and sums up the verdicts.

        FILE is NDJSON (one event a line), or CSV whose header names our fields, plain or .gz; '-' reads standard input.
        A line without its own 'seq' is sent under its line number, so sending the same file again is answered and takes
        nothing twice. --first moves the numbers when the source has sent other things before.

        Examples:
          levee send calls.ndjson --to http://127.0.0.1:5080 --key-file carrier.key
          levee send payments.csv.gz --kind payment --key-file bank.key --json
          levee convert fdh cards.csv.gz | levee send - --key-file bank.key

        Exit: 0 all lines taken; 1 some lines refused (named on standard error); 2 the command or file cannot be used;
        3 the node refused the source or something else answered; 4 the node was down and events passed unscreened.
        """;

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "NDJSON or CSV, plain or .gz; '-' for standard input" };
        Option<Uri> to = Shared.Address("--to", "Address of the node", "http://127.0.0.1:5080");
        Option<string?> key = new("--key") { Description = "The source's key (visible to others on this machine)" };
        Option<string?> keyFile = new("--key-file") { Description = "A file that holds the source's key" };
        Option<int> batch = new("--batch")
        {
            Description = "Most lines in one request, 1 to 20000", DefaultValueFactory = _ => 4_000,
        };
        Option<string?> kind = new("--kind") { Description = "Kind of every CSV row when there is no 'kind' column" };
        Option<long> first = new("--first")
        {
            Description = "Sequence of line 1; line N gets this plus N - 1", DefaultValueFactory = _ => 1,
        };
        Option<bool> binary = new("--binary") { Description = "Send frames, which are smaller, and not JSON lines" };
        Option<bool> json = new("--json") { Description = "Print the sum as JSON" };
        Option<string?> heads = new("--heads")
        {
            Description = "Add the journal's heads to this file, for 'levee verify --head'",
        };
        DetailedCommand command = new("send", Means) { file, to, key, keyFile, batch, kind, first, binary, json,
            heads };
        command.SetAction((parsed, token) => SendRun.RunAsync(new SendRequest
        {
            File = parsed.GetRequiredValue(file), To = parsed.GetRequiredValue(to), Key = parsed.GetValue(key),
            KeyFile = parsed.GetValue(keyFile), Batch = parsed.GetValue(batch), Kind = parsed.GetValue(kind),
            First = parsed.GetValue(first), IsBinary = parsed.GetValue(binary),
            IsJson = parsed.GetValue(json), HeadsFile = parsed.GetValue(heads),
        }, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, token));
        return command;
    }
}
