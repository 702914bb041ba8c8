using System.Text.RegularExpressions;

namespace Levee.Tests.Tidy;

/// <summary>How the source reads: sizes, widths, swallowed exceptions, leftovers.</summary>
public sealed partial class SourceTests
{
    /// <summary>Boundaries at which any exception may be caught: an endpoint, a loop, a tool's last line.</summary>
    private static readonly string[] CatchAll =
    [
        "src/Levee.Runtime/FollowerRunner.cs", // a follower is given its batch again, and says why it failed
        "src/Levee.Runtime/Partition.cs", // the loop's last line: the partition stops and says why
        "src/Levee/Try/Running/LineReader.cs", // a thread's last line: thrown again where its lines are taken
    ];

    [Fact]
    public void Files_stay_short()
    {
        string[] long_ = [.. Sources("src").Where(file => LinesOf(file).Length > 300).Select(Name),
            .. Sources("tests").Where(file => LinesOf(file).Length > 600).Select(Name)];
        Assert.Empty(long_);
    }

    [Fact]
    public void Lines_stay_under_120_columns() => Assert.Empty(
        from file in Sources("src").Concat(Sources("tests"))
        from line in LinesOf(file).Index()
        where line.Item.Length > 120
        select $"{Name(file)}:{line.Index + 1}");

    [Fact]
    public void Catching_everything_happens_only_at_named_boundaries() => Assert.Empty(
        from file in Sources("src")
        where CatchesEverything().IsMatch(File.ReadAllText(file)) && !CatchAll.Contains(Name(file))
        select Name(file));

    [Fact]
    public void Nothing_is_left_unfinished() => Assert.Empty(
        from file in Sources("src").Concat(Sources("tests"))
        where !file.EndsWith("SourceTests.cs", StringComparison.Ordinal)
        where Leftover().IsMatch(File.ReadAllText(file))
        select Name(file));

    [Fact]
    public void No_file_names_a_machine_path() => Assert.Empty(
        from file in Sources("src").Concat(Sources("tests")).Concat(Texts())
        where !file.EndsWith("SourceTests.cs", StringComparison.Ordinal)
        where MachinePath().IsMatch(File.ReadAllText(file))
        select Name(file));

    [GeneratedRegex(@"catch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\))?\s*(\{|$)", RegexOptions.Multiline)]
    private static partial Regex CatchesEverything();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"(^|[^\w.])/(work|root|home/\w+)/")]
    private static partial Regex MachinePath();

    private static IEnumerable<string> Texts() =>
        Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories).Where(IsOurs)
            .Concat([Repository.PathOf("levee"), Repository.PathOf("test"), Repository.PathOf(".ci", "run")]);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    private static bool IsOurs(string file) =>
        !file.Replace('\\', '/').Contains("/artifacts/", StringComparison.Ordinal);

    private static string[] LinesOf(string file) => File.ReadAllLines(file);

    private static string Name(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}
