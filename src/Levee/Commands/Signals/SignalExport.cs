namespace Levee.Commands.Signals;

/// <summary>One run of <c>levee signals export</c>.</summary>
internal static class SignalExport
{
    /// <summary>Writes a list to a file, whole or not at all, or prints it; returns the exit code.</summary>
    public static async Task<int> RunAsync(
        HttpClient node, string path, string? file, TextWriter output, CancellationToken stop)
    {
        using HttpClient owned = node;
        byte[] list = await NodeReply.ReadAsync(node, path, stop).ConfigureAwait(false);
        if (file is null)
        {
            await output.WriteAsync(System.Text.Encoding.UTF8.GetString(list)).ConfigureAwait(false);
            return 0;
        }
        string next = file + ".new";
        await File.WriteAllBytesAsync(next, list, stop).ConfigureAwait(false);
        File.Move(next, file, overwrite: true);
        return 0;
    }
}
