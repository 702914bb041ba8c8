using Levee.IntegrationTests.Processes;

namespace Levee.IntegrationTests.Kill;

/// <summary>The shipped program over folders of its own, with sources that load it; gone with the test.</summary>
internal sealed class LoadedNode : IDisposable
{
    private readonly List<string> keys = [];

    private LoadedNode(string? data) => Node = new ServedNode(program: LeveeProgram.Shipped, data: data);

    /// <summary>The node, not started yet.</summary>
    public ServedNode Node { get; }

    /// <summary>Registers sources and one person.</summary>
    public static async Task<LoadedNode> MakeAsync(int sources, string? data = null)
    {
        LoadedNode made = new(data);
        for (int number = 1; number <= sources; number++)
        {
            made.keys.Add(await made.Node.AddSourceAsync(
                $"source-{number}", "call,call-ended,text,payment,report", latenessDays: null));
        }
        await made.Node.AddPersonAsync("desk-1", "desk,analyst");
        return made;
    }

    /// <summary>A source that loads the node, from 1.</summary>
    public LoadSource Source(int number, int seed) => new(number, keys[number - 1], seed);

    public void Dispose() => Node.Dispose();
}
