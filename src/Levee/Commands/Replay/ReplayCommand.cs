using System.CommandLine;
using System.Diagnostics;
using Levee.Commands.Rules;
using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Commands.Replay;

/// <summary><c>levee replay</c>: what a retained journal would have said under other rules.</summary>
internal static class ReplayCommand
{
    private const string Means = """
        Runs the retained journal again under other rules and says what changes: which verdicts, who is newly hit, who
        is freed, and what that means for warnings whose outcome the desk recorded. It is a re-run and a new result:
        nothing that was decided changes. The journal is only read, also while the node runs.

        Every event since the first is folded into a fresh decider under the other rules, so that their measures are
        full; verdicts are compared from --since on. Texts are not kept: scores of texts and hosts are those journaled.
        Subjects are told by the last digits of their pseudonym, which only this node can resolve.

        --since takes a time (2026-01-02T00:00:00+08:00), or how long before the journal's end (2h, 7d).

        Examples:
          levee replay --rules ../proposed --since 7d --data ./levee-data
          levee replay --rules ../proposed --since 2026-01-02T00:00:00+08:00 --json

        Exit: 0 done, whatever changes; 1 the other rules have faults; 2 no such journal or time.
        """;

    public static Command Create()
    {
        Option<string> rules = new("--rules")
        {
            Description = "Folder with the other rules/, scores/, parameters/ and actions.yaml", Required = true,
            HelpName = "DIR",
        };
        Option<string?> since = new("--since") { Description = "From when verdicts are compared; default: all" };
        Option<string> data = Shared.Data();
        Option<bool> json = Shared.Json();
        DetailedCommand command = new("replay", Means) { rules, since, data, json };
        command.SetAction(parsed => Run(parsed.GetValue(rules)!, parsed.GetValue(since),
            new NodeLayout(parsed.GetValue(data)!, ""), parsed.GetValue(json), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string home, string? since, NodeLayout layout, bool isJson, InvocationConfiguration console)
    {
        if (!File.Exists(layout.Journal)) throw new StartException($"{layout.Journal}: there is no journal");
        if (!Directory.Exists(home)) throw new CommandException($"--rules: {home}: there is no such folder");
        if (LoadedRules.Of(home, console) is not { } rules) return 1;
        using JournalFile file = JournalFile.OpenReadOnly(layout.Journal);
        using SqliteJournal screen = file.Partition(PartitionName.Screen);
        using SqliteJournal desk = file.Partition(PartitionName.Desk);
        Instant from = SinceText.Read(since, screen.Head.Time);
        long begun = Stopwatch.GetTimestamp();
        WarningLabels labels = WarningLabels.Read(desk, Tell(desk));
        ReplayRun run = new(rules, labels, from);
        run.Run(screen, Tell(screen));
        ReplayReport report = new(rules, run, Stopwatch.GetElapsedTime(begun));
        if (isJson) console.Output.WriteLine(RuleJson.Text(report.Json()));
        else report.Write(console.Output);
        return 0;

        Action<RecoveryProgress> Tell(IJournal journal) =>
            progress => ProgressLine.Tell(console, journal.Partition, progress);
    }
}
