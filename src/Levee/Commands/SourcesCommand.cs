using System.CommandLine;
using Levee.Channels.Http;
using Levee.Composition;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Command = System.CommandLine.Command;

namespace Levee.Commands;

/// <summary><c>levee sources add NAME</c>: registers who may send, and prints its key once.</summary>
internal static class SourcesCommand
{
    private const string Means = """
        Registers a source and prints its key once; the file keeps a digest only.

        Examples:
          levee sources add carrier-1 --kinds call,call-ended,text,card
          levee sources add bank-1 --kinds payment,account --learning-days 0 --lateness-days 400
          levee sources add lists-1 --kinds signal --trusted
        """;

    public static Command Create() => new("sources", "Who may send events to this node.") { Add() };

    private static DetailedCommand Add()
    {
        Argument<string> name = new("NAME") { Description = "A short name, such as carrier-1" };
        Option<string> data = Shared.Data();
        Option<string> kinds = new("--kinds")
        {
            Description = "Kinds it may send, with commas between", Required = true,
        };
        Option<bool> pseudonyms = new("--pseudonyms") { Description = "It sends pseudonyms made at its own edge" };
        Option<int> rate = new("--rate")
        {
            Description = "Lines a second in the long run", DefaultValueFactory = _ => 10_000,
        };
        Option<double?> lateness = new("--lateness-days")
        {
            Description = "Events older than this count as late; 1 minute when not given",
        };
        Option<int> learning = new("--learning-days")
        {
            Description = "How long 'known' and first sights stay unknown", DefaultValueFactory = _ => 30,
        };
        Option<bool> delivers = new("--delivers") { Description = "It delivers warnings and may read effects" };
        Option<bool> trusted = new("--trusted")
        {
            Description = "Facts it states may count at once, below the ceiling of confidence",
        };
        DetailedCommand command =
            new("add", Means) { name, data, kinds, pseudonyms, rate, lateness, learning, delivers, trusted };
        command.SetAction(parsed =>
        {
            NodeLayout layout = new(parsed.GetValue(data)!, "");
            OwnerOnly.MakeFolder(layout.Data);
            string key = SourceBookFile.Add(layout.Sources, new Source
            {
                Number = default, Name = parsed.GetValue(name)!, KeySha256 = default,
                Kinds = Kinds(parsed.GetValue(kinds)!), RatePerS = parsed.GetValue(rate),
                Burst = parsed.GetValue(rate) * 4,
                Form = parsed.GetValue(pseudonyms) ? SourceForm.Pseudonym : SourceForm.Plain,
                LatenessMs = parsed.GetValue(lateness) is { } days ? (long)(days * 86_400_000) : 60_000,
                LearningDays = parsed.GetValue(learning),
                Delivers = parsed.GetValue(delivers), IsTrusted = parsed.GetValue(trusted),
                StatesSignals = Words(parsed.GetValue(kinds)!).Contains(Source.SignalKind),
            });
            parsed.InvocationConfiguration.Output.WriteLine(key);
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<EventKind> Kinds(string list) =>
    [
        .. Words(list).Where(word => word != Source.SignalKind).Select(word =>
            EventSchemas.Find(word)?.Kind ?? throw new CommandException(
                $"--kinds: '{word}' is not a kind that a source sends; these are: "
                + string.Join(", ", Source.KindNames))),
    ];

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries);
}
