using Levee.Composition;

namespace Levee.Demo;

/// <summary>The demo's folder: a temporary one that goes with it, or the one that was asked for, which stays.</summary>
internal sealed class DemoSpace : IDisposable
{
    private readonly string? temporary;

    public DemoSpace(string? asked)
    {
        string root = asked ?? Directory.CreateTempSubdirectory("levee-demo-").FullName;
        temporary = asked is null ? root : null;
        if (asked is not null && Directory.Exists(asked) && Directory.EnumerateFileSystemEntries(asked).Any())
            throw new StartException($"{asked} is not empty; the demo begins a new journal: give an empty folder");
        Layout = new NodeLayout(Path.Combine(root, "data"), Path.Combine(root, "keys"));
    }

    public NodeLayout Layout { get; }

    /// <summary>Where the city's banks keep the heads of their answers: beside the node's own folders.</summary>
    public string Heads => Path.Combine(Path.GetDirectoryName(Layout.Data)!, "heads.txt");

    public void Dispose()
    {
        if (temporary is not null) Directory.Delete(temporary, recursive: true);
    }
}
