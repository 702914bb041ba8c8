using System.CommandLine;
using Levee.Casework.Desk;
using Levee.Commands.Files;
using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Engine.Decider;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Commands;

/// <summary><c>levee verify</c>: is the journal whole and unaltered, and does deciding again say the same?</summary>
internal static class VerifyCommand
{
    private const string Means = """
        Checks the journal: hashes, chain, positions, times, and that every row can be read. With --head it also checks
        that heads kept elsewhere lie on this chain; with --replay it decides everything again with this build.

        A head file holds lines 'partition next-position time hash', as every answer carries in 'Levee-Head'.

        Examples:
          levee verify --data ./levee-data
          levee verify --data ./levee-data --head heads-of-the-bank.txt
          levee verify --data ./levee-data --replay

        Exit: 0 whole; 1 altered or damaged (named); 2 no such journal or head file.
        """;

    public static Command Create()
    {
        Option<string> data = Shared.Data();
        Option<string[]> heads = new("--head") { Description = "A file of heads kept elsewhere; may be repeated" };
        Option<bool> replay = new("--replay") { Description = "Decide again and compare" };
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("verify", Means) { data, heads, replay, json };
        command.SetAction(parsed => Run(
            new NodeLayout(parsed.GetValue(data)!, ""), parsed.GetValue(heads) ?? [], parsed.GetValue(replay),
            new VerifyReport(parsed.InvocationConfiguration, parsed.GetValue(json))));
        return command;
    }

    private static int Run(NodeLayout layout, string[] headFiles, bool isReplay, VerifyReport report)
    {
        if (!File.Exists(layout.Journal)) throw new StartException($"{layout.Journal}: there is no journal");
        List<Head> kept = [.. headFiles.SelectMany(ReadHeads)];
        using JournalFile file = JournalFile.OpenReadOnly(layout.Journal);
        bool isWhole = true;
        foreach (PartitionName name in file.Partitions)
        {
            using IJournal journal = file.Partition(name);
            isWhole &= report.Tell(name, JournalVerifier.Verify(journal,
                [.. kept.Where(head => head.Partition == name)], progress => report.Progress(name, progress)));
            if (isReplay && isWhole) isWhole &= report.Tell(name, Replay(journal, report));
        }
        report.Close(isWhole);
        return isWhole ? 0 : 1;
    }

    private static IReadOnlyList<Head> ReadHeads(string path)
    {
        try
        {
            using StreamReader text = new(path);
            return HeadFile.Read(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the head file {FileFault.Of(path, e)}");
        }
        catch (FormatException e)
        {
            throw new CommandException($"{path}: {e.Message}");
        }
    }

    private static ReplayReport Replay(IJournal journal, VerifyReport report)
    {
        Func<IDecider> fresh = journal.Partition == PartitionName.Screen
            ? () => new ScreenDecider(new RuleSetWords())
            : () => new DeskDecider();
        return new ReplayCheck(BuildName.Value, fresh, progress => report.Progress(journal.Partition, progress))
            .Run(journal);
    }
}
