using System.CommandLine;
using Levee.Composition;

namespace Levee.Commands;

/// <summary><c>levee serve</c>: runs a node.</summary>
internal static class ServeCommand
{
    private const string Means = """
        Runs a node: takes events on the edge, decides them, and opens the console.

        The data folder must hold sources.json (see 'levee sources add') and people.json (see 'levee people add').
        The keys folder must lie elsewhere, so that a copy of one is useless without the other.
        Without --portal there is no public portal (check a number, link, account or text; object to an entry).

        Examples:
          levee sources add carrier-1 --data ./levee-data --kinds call,call-ended,text,card
          levee people add desk-07 --data ./levee-data --name "Desk 07" --zh 值班员07 --unit centre --roles desk,analyst
          levee serve --data ./levee-data --keys ./levee-keys
          levee serve --data ./levee-data --keys ./levee-keys --portal http://127.0.0.1:5082

        Exit: 0 stopped by Ctrl-C or SIGTERM; 2 it cannot start, and says why; 3 a partition stopped by an error.
        """;

    public static Command Create()
    {
        NodeOptions options = new();
        DetailedCommand command = new("serve", Means);
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
            RunAsync(options.Read(parsed), parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<int> RunAsync(NodeSettings settings, TextWriter output, CancellationToken stop)
    {
        NodeInputs inputs = InputFiles.Read(settings);
        await using RunningNode running =
            await RunningNode.StartAsync(settings, inputs, city: null, stop).ConfigureAwait(false);
        await output.WriteLineAsync($"edge    {settings.Api}v1/events").ConfigureAwait(false);
        if (settings.Portal is { } portal) await output.WriteLineAsync($"portal  {portal}").ConfigureAwait(false);
        await output.WriteLineAsync($"ready {settings.Console}").ConfigureAwait(false);
        return await Waiting.ForStopAsync(running.Node, stop).ConfigureAwait(false);
    }
}
