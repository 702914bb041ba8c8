using System.CommandLine;
using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Runtime;
using Levee.Storage.Journal;
using Levee.Storage.Tables;

namespace Levee.Commands;

/// <summary><c>levee rebuild</c>: drops every case table and builds it again from the journal.</summary>
internal static class RebuildCommand
{
    private const string Means = """
        Drops every case table and builds it again from the journal. The result is equal in every column to what the
        running node keeps; the journal is only read. Stop the node first.

        Example:
          levee rebuild --data ./levee-data

        Exit: 0 rebuilt; 2 no such journal, or a node is running on it.
        """;

    public static Command Create()
    {
        Option<string> data = Shared.Data();
        DetailedCommand command = new("rebuild", Means) { data };
        command.SetAction(parsed => Run(new NodeLayout(parsed.GetValue(data)!, ""), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(NodeLayout layout, InvocationConfiguration console)
    {
        if (!File.Exists(layout.Journal)) throw new StartException($"{layout.Journal}: there is no journal");
        // Opened as the writer, though it only reads: a running node holds that, and fills the same tables.
        using JournalFile file = JournalFile.OpenOrCreate(layout.Journal);
        List<IJournal> journals = [.. file.Partitions.Select(name => (IJournal)file.Partition(name))];
        long batches = TablesRebuild.Run(new TablesFile(layout.Tables), journals.Select(Batches));
        foreach (IJournal journal in journals) journal.Dispose();
        console.Output.WriteLine($"{batches} batches read, tables rebuilt");
        return 0;

        (PartitionName, IEnumerable<Batch>) Batches(IJournal journal) => (journal.Partition,
            JournalBatches.Read(journal, progress => ProgressLine.Tell(console, journal.Partition, progress)));
    }
}
