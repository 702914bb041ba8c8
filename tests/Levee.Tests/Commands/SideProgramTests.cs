using System.CommandLine;
using Levee.Commands;

namespace Levee.Tests.Commands;

public sealed class SideProgramTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("levee-side-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public async Task Program_that_is_not_built_is_named_with_what_builds_it()
    {
        CommandException missing = await Assert.ThrowsAsync<CommandException>(() => RunAsync("measure", "decide"));

        Assert.Contains("'./levee measure' in the clone builds it", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decide --json --seconds 3")]
    [InlineData("decide --help")]
    [InlineData("-h")]
    public async Task Program_gets_the_arguments_and_its_exit_code_is_the_commands(string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program of this test is a shell script");
        string folder = Directory.CreateDirectory(Path.Combine(home, "artifacts", "bin", "Some.Project", "release"))
            .FullName;
        string program = Path.Combine(folder, "some-program");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho \"$@\" > \"$0.said\"\nexit 7\n", Token);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        int exit = await RunAsync(["measure", .. arguments.Split(' ')]);

        Assert.Equal(7, exit);
        Assert.Equal($"first {arguments}\n", await File.ReadAllTextAsync(program + ".said", Token));
    }

    [Fact]
    public async Task Program_is_never_looked_for_where_somebody_stands()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("LEVEE_HOME") is null, "LEVEE_HOME says where it is");
        RootCommand root = new("levee")
        {
            new SideProgram("Some.Project", "some-program").Command("measure", "Measures."),
        };

        CommandException missing = await Assert.ThrowsAsync<CommandException>(() => root.Parse(["measure"]).InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false }, Token));

        Assert.True(Path.IsPathFullyQualified(missing.Message.Split(" is not there")[0]), missing.Message);
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        RootCommand root = new("levee")
        {
            new SideProgram("Some.Project", "some-program", home).Command("measure", "Measures.", "first"),
        };
        return root.Parse(arguments).InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false }, Token);
    }
}
