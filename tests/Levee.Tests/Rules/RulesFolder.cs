using Levee.Tests.Tidy;

namespace Levee.Tests.Rules;

/// <summary>A copy of the shipped rule pack that a test may break; gone when disposed.</summary>
internal sealed class RulesFolder : IDisposable
{
    public RulesFolder()
    {
        foreach (string folder in new[] { "rules", "scores", "parameters", "models", "models/trees" })
        {
            Directory.CreateDirectory(PathOf(folder));
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf(folder)))
                File.Copy(file, PathOf(folder, Path.GetFileName(file)));
        }
        File.Copy(Repository.PathOf("actions.yaml"), PathOf("actions.yaml"));
    }

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("levee-rules-").FullName;

    /// <summary>A path in it.</summary>
    public string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Replaces a text that must be there.</summary>
    public void Edit(string file, string good, string bad)
    {
        string text = File.ReadAllText(PathOf(file));
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(good, bad, StringComparison.Ordinal));
    }

    /// <summary>Copies the evidence of one rule from the repository.</summary>
    public void CopyEvidence(string rule)
    {
        string from = Repository.PathOf("evidence", rule);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Write(Path.Combine("evidence", rule, Path.GetRelativePath(from, file)), File.ReadAllText(file));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
