namespace Levee.Try.Running;

/// <summary>
/// The temporary folder of a try, readable by its owner only: a journal of pseudonyms whose key is in memory alone.
/// It goes when the run ends, however it ends.
/// </summary>
internal sealed class TrySpace : IDisposable
{
    public TrySpace(string? root)
    {
        Folder = root is null
            ? Directory.CreateTempSubdirectory("levee-try-").FullName
            : Directory.CreateDirectory(Path.Combine(root, $"levee-try-{Guid.NewGuid():n}")).FullName;
    }

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
