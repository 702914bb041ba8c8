namespace Levee.Tests.Cel;

public sealed class ConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void Language_passes_every_cel_spec_case_that_applies()
    {
        string? folder = SharedFolder("cel");
        Assert.SkipWhen(folder is null, "no shared/data/cel with the cel-spec suite beside the repository");
        List<string> failures = [];
        SortedDictionary<string, int> notApplicable = new(StringComparer.Ordinal);
        HashSet<string> stale = [.. ConformanceScope.Named];
        int run = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.textproto").Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileNameWithoutExtension(path);
            foreach (ConformanceCase test in Cases(file, TextProto.Parse(File.ReadAllText(path))))
            {
                if (ConformanceScope.ReasonNotToRun(file, test) is { } reason)
                {
                    notApplicable[reason] = notApplicable.GetValueOrDefault(reason) + 1;
                    output.WriteLine($"not applicable: {test.Name}: {reason}");
                    if (stale.Remove(test.Name) && test.Run() is null)
                        failures.Add($"{test.Name}: passes, yet is left out");
                    continue;
                }
                run++;
                if (test.Run() is { } failure) failures.Add($"{test.Name}: {test.Source} {failure}");
            }
        }
        string reasons = string.Join(", ", notApplicable.Select(r => $"{r.Key}: {r.Value}"));
        string summary = $"cel-spec: {run} run, {run - failures.Count} passed, "
            + $"{notApplicable.Values.Sum()} not applicable by reason {{{reasons}}}";
        output.WriteLine(summary);
        Console.WriteLine(summary);
        Assert.True(run > 0, "the suite holds no case that applies");
        Assert.Empty(stale);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static IEnumerable<ConformanceCase> Cases(string file, TextProto proto) =>
        from section in proto.Messages("section")
        from test in section.Messages("test")
        select new ConformanceCase($"{file}/{section.Text("name")}/{test.Text("name")}", test);

    private static string? SharedFolder(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "shared", "data", name);
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
