using System.CommandLine;
using Levee.Benchmarks.Figures;

namespace Levee.Benchmarks;

/// <summary>The command line: one subcommand a bench, the same options for all.</summary>
internal sealed class BenchCommand
{
    private const string Means = """
        Measures this build on this machine and prints a figure a line, with the load that other processes made
        meanwhile. A figure is the median of five runs. docs/performance.md says what each one means.

        Exit: 0 measured; 1 refused by --strict, because others used more than a fifth of the machine; 2 wrong input;
        3 it broke.
        """;

    private readonly Option<bool> json = new("--json")
    {
        Description = "Print a line {\"name\",\"value\",\"unit\",\"load\"} a figure", Recursive = true,
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Refuse figures taken while others used more than a fifth of the machine", Recursive = true,
    };

    private readonly Option<int> seconds = new("--seconds")
    {
        Description = "Length of one of the five runs, 1 to 60", DefaultValueFactory = _ => 2, Recursive = true,
    };

    public BenchCommand(IReadOnlyList<(string Name, string Means, Action<BenchRun> Measure)> benches)
    {
        Root = new RootCommand(Means) { json, strict, seconds };
        foreach ((string name, string means, Action<BenchRun> measure) in benches)
        {
            Command command = new(name, means);
            command.SetAction(parsed => Run(parsed, measure));
            Root.Add(command);
        }
    }

    public RootCommand Root { get; }

    private int Run(ParseResult parsed, Action<BenchRun> measure)
    {
        int length = parsed.GetValue(seconds);
        if (length is < 1 or > 60)
        {
            Console.Error.WriteLine("levee bench: --seconds must be from 1 to 60");
            return 2;
        }
        FigureList figures = new(Console.Out, Console.Error, parsed.GetValue(json), parsed.GetValue(strict));
        try
        {
            measure(new BenchRun(figures, TimeSpan.FromSeconds(length)));
        }
        catch (BenchException cannot)
        {
            Console.Error.WriteLine($"levee bench: {cannot.Message}");
            return 3;
        }
        return figures.HasRefused ? 1 : 0;
    }
}
