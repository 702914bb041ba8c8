using Levee.Engine.Rules;

namespace Levee.Packs;

/// <summary>
/// The files of a rule pack: shipped ones under the root, an owner's own under <c>local/</c> laid over them.
/// </summary>
/// <param name="root">
/// The directory with <c>rules/</c>, <c>scores/</c>, <c>parameters/</c> and <c>actions.yaml</c>.
/// </param>
/// <param name="problems">Where to report.</param>
internal sealed class PackDirectory(string root, List<RuleProblem> problems)
{
    private const string Local = "local";

    /// <summary>Names, without extension, of the YAML files in a folder, shipped or local, in ordinal order.</summary>
    internal IReadOnlyList<string> NamesIn(string folder)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (string directory in new[] { Path.Combine(root, folder), Path.Combine(root, Local, folder) })
            if (Directory.Exists(directory))
                names.UnionWith(Directory.EnumerateFiles(directory, "*.yaml")
                    .Select(file => Path.GetFileNameWithoutExtension(file)));
        return [.. names];
    }

    /// <summary>A file with its local form laid over it; null when neither is there or one cannot be read.</summary>
    internal PackNode.Mapping? Read(string path)
    {
        PackNode.Mapping? shipped = ReadOne(path);
        PackNode.Mapping? local = ReadOne($"{Local}/{path}");
        if (shipped is null || local is null) return shipped ?? local;
        return (PackNode.Mapping)shipped.Under(local);
    }

    /// <summary>The text of a file, and of its local form below it when there is one.</summary>
    internal string TextOf(string path)
    {
        string[] texts = [.. new[] { path, $"{Local}/{path}" }.Where(Exists)
            .Select(file => File.ReadAllText(FullPath(file)))];
        return string.Join($"# {Local}/{path}\n", texts).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private PackNode.Mapping? ReadOne(string path) =>
        Exists(path) ? PackFile.Read(path, File.ReadAllText(FullPath(path)), problems) : null;

    private bool Exists(string path) => File.Exists(FullPath(path));

    private string FullPath(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
