using System.CommandLine;

namespace Levee.Commands.Signals;

/// <summary><c>levee signals</c>: lists of bad and good numbers, sites and accounts, in and out.</summary>
internal static class SignalsCommand
{
    private const string ImportMeans = """
        Sends a file of bad (or good) numbers, sites or accounts to a node, line by line.

        A format is csv, domains (a value a line, numbers too), hosts, rpz (a zone file) or stix (a 2.1 bundle), plain
        or .gz. A trusted source's entries below the ceiling of confidence are in force at once; others wait for persons
        on the screen Signals. Every entry ends by itself; importing again renews. Entries of a CSV file or a bundle
        that have their own confidence or end keep them. Use a source of its own for lists.

        Examples:
          levee sources add lists-1 --kinds signal --trusted
          levee signals import blocklist.txt --format domains --list bad-host --source apwg --key-file lists.key
          levee signals import scam.csv.gz --format csv --column 2 --list bad-host --source dots --key-file lists.key
          levee signals import numbers.txt --format domains --list bad-number --source hotline --key-file lists.key

        Exit: 0 all entries taken; 1 some refused (named on standard error); 2 the command or file cannot be used;
        3 the node refused the source or did not answer.
        """;

    private const string ExportMeans = """
        Writes a list that is in force, for whoever blocks by it.

        Forms: domains, hosts, adblock, rpz for sites; e164 for numbers. Whole domains and shared hosts that only feeds
        named are left out unless --unchecked is given.

        Examples:
          levee signals export bad-host --form hosts --out /etc/hosts.levee --key-file edge.key
          levee signals export bad-number --form e164 --key-file edge.key

        Exit: 0 written; 2 no such list or form; 3 the node refused the source or did not answer.
        """;

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create() => new("signals", "Lists of bad and good numbers, sites and accounts: in and out.")
    {
        Import(), Export(), List(),
    };

    private static DetailedCommand Import()
    {
        Argument<string> file = new("FILE") { Description = "The file, plain or .gz; '-' for standard input" };
        Option<string> format = new("--format") { Description = "csv, domains, hosts, rpz or stix", Required = true };
        Option<string> list = new("--list") { Description = "The list, such as bad-host", Required = true };
        Option<string> feed = new("--source") { Description = "Who says so: a short name", Required = true };
        Option<int> confidence = new("--confidence")
        {
            Description = "Confidence in percent; 0 takes the entries back", DefaultValueFactory = _ => 70,
        };
        Option<int> days = new("--days") { Description = "For how long, days", DefaultValueFactory = _ => 30 };
        Option<string?> column = new("--column") { Description = "Column of a CSV file: name, or number from 1" };
        NodeAddress node = new();
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("import", ImportMeans)
        {
            file, format, list, feed, confidence, days, column, json,
        };
        node.AddTo(command);
        command.SetAction((parsed, stop) => new SignalImport(
            new ImportRequest
            {
                File = parsed.GetRequiredValue(file), Format = parsed.GetRequiredValue(format),
                List = parsed.GetRequiredValue(list), Feed = parsed.GetRequiredValue(feed),
                Confidence = parsed.GetValue(confidence), Days = parsed.GetValue(days),
                Column = parsed.GetValue(column), IsJson = parsed.GetValue(json),
            },
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            .RunAsync(node.Open(parsed), stop));
        return command;
    }

    private static DetailedCommand Export()
    {
        Argument<string> list = new("LIST") { Description = "The list, such as bad-host" };
        Option<string> form = new("--form") { Description = "domains, hosts, adblock, rpz or e164", Required = true };
        Option<string?> path = new("--out") { Description = "The file to write, whole or not at all" };
        Option<bool> all = new("--unchecked") { Description = "Also wide entries that nobody checked" };
        NodeAddress node = new();
        DetailedCommand command = new("export", ExportMeans) { list, form, path, all };
        node.AddTo(command);
        command.SetAction((parsed, stop) => SignalExport.RunAsync(node.Open(parsed),
            $"v1/lists/{Uri.EscapeDataString(parsed.GetRequiredValue(list))}."
            + Uri.EscapeDataString(parsed.GetRequiredValue(form)) + (parsed.GetValue(all) ? "?unchecked=yes" : ""),
            parsed.GetValue(path), parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static Command List()
    {
        NodeAddress node = new();
        Option<bool> json = Shared.Json();
        Command command = new("list", "Says which lists a node has, how many entries are in force, and their forms.")
        {
            json,
        };
        node.AddTo(command);
        command.SetAction((parsed, stop) => SignalCounts.RunAsync(
            node.Open(parsed), parsed.GetValue(json), parsed.InvocationConfiguration.Output, stop));
        return command;
    }
}
