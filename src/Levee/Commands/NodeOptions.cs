using System.CommandLine;
using Levee.Composition;

namespace Levee.Commands;

/// <summary>
/// The options that say where a node keeps things and listens; shared by the commands that run or read
/// one.
/// </summary>
internal sealed class NodeOptions
{
    private readonly Option<string> data = Shared.Data();

    private readonly Option<string> keys = new("--keys")
    {
        Description = "Folder of the master key and the vault; never inside the data folder, nor the other way round",
        DefaultValueFactory = _ => "levee-keys",
    };

    private readonly Option<Uri> api = Shared.Api();

    private readonly Option<Uri> console = Shared.Console();

    private readonly Option<Uri?> portal = Shared.Portal("without it there is none");

    private readonly Option<string> home = Shared.Home("rules/, scores/, parameters/ and law/");

    private readonly Option<string> name = new("--name")
    {
        Description = "The node's name", DefaultValueFactory = _ => "node-1",
    };

    /// <summary>Adds them all to a command that runs a node.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[data, keys, api, console, portal, home, name]) command.Options.Add(option);
    }

    /// <summary>The settings given on the command line.</summary>
    public NodeSettings Read(ParseResult parsed) => new()
    {
        Name = parsed.GetValue(name) ?? "node-1",
        Layout = new NodeLayout(parsed.GetValue(data)!, parsed.GetValue(keys)!),
        Home = parsed.GetValue(home)!,
        Api = parsed.GetValue(api) ?? new Uri("http://127.0.0.1:5080"),
        Console = parsed.GetValue(console) ?? new Uri("http://127.0.0.1:5081"),
        Portal = parsed.GetValue(portal),
    };
}
