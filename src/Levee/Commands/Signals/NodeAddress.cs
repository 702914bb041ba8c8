using System.CommandLine;
using System.Net.Http.Headers;

namespace Levee.Commands.Signals;

/// <summary>The options that say which node to speak to, and as whom.</summary>
internal sealed class NodeAddress
{
    private readonly Option<Uri> to = Shared.Address("--to", "Address of the node", "http://127.0.0.1:5080");
    private readonly Option<string?> key = new("--key")
    {
        Description = "The source's key (visible to others on this machine)",
    };

    private readonly Option<string?> keyFile = new("--key-file") { Description = "A file that holds the source's key" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[to, key, keyFile]) command.Options.Add(option);
    }

    /// <summary>A client with the source's key; throws <see cref="CommandException"/> when there is none.</summary>
    public HttpClient Open(ParseResult parsed) => new()
    {
        BaseAddress = parsed.GetRequiredValue(to),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", KeyOf(parsed)) },
    };

    private string KeyOf(ParseResult parsed)
    {
        string? given = parsed.GetValue(key), file = parsed.GetValue(keyFile);
        if (given is null == file is null) throw new CommandException("give the source's key: --key-file or --key");
        if (given is not null) return given;
        try
        {
            return File.ReadAllText(file!).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the key file cannot be read: {e.Message}");
        }
    }
}
