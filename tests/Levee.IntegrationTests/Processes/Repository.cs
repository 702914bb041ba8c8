namespace Levee.IntegrationTests.Processes;

/// <summary>Finds files of the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Levee.slnx"))) return at.FullName;
        throw new DirectoryNotFoundException($"no Levee.slnx above {folder}");
    }
}
