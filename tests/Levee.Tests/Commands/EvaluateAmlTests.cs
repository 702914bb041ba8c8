using System.CommandLine;
using Levee.Commands;
using Levee.Commands.Aml;
using Levee.Tests.Tidy;

namespace Levee.Tests.Commands;

public sealed class EvaluateAmlTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("levee-aml-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Conduit_is_called_fraud_by_the_rules_that_ship_and_its_neighbours_by_their_transfers()
    {
        await WriteAsync();
        using AmlTables tables = AmlTables.Open(folder);
        using StringWriter errors = new();

        IReadOnlyDictionary<string, int> warnings =
            await new AmlRules(Repository.Root, "1h", errors).WarningsAsync(tables, Token);

        Assert.True(warnings.ContainsKey("conduit"), string.Join(' ', warnings.Keys));
        Assert.DoesNotContain(warnings.Keys, name => name.StartsWith("plain", StringComparison.Ordinal));
        Assert.DoesNotContain(warnings.Keys, name => !tables.Accounts.ContainsKey(name));
    }

    [Fact]
    public void Figures_are_those_of_the_counts()
    {
        Dictionary<string, bool> accounts = new() { ["a"] = true, ["b"] = true, ["c"] = false, ["d"] = false };
        Dictionary<string, int> warnings = new() { ["a"] = 3, ["c"] = 1 };

        Dictionary<string, double> figures = AmlFigures.Of(accounts, warnings)
            .ToDictionary(figure => figure.Metric, figure => figure.Value);

        Assert.Equal((0.5, 0.5, 0.5, 0.5), (figures["fpr"], figures["recall"], figures["precision"],
            figures["accuracy"]));
        Assert.Equal(0.5, figures["macro_f1"]);
        Assert.Equal((1 + 1 + 0 + 0.5) / 4, figures["auc"]);
    }

    [Theory]
    [InlineData("evaluate aml", "nothing to measure")]
    [InlineData("evaluate aml --test a --folds 3", "--folds and --seed are of what is fitted")]
    [InlineData("evaluate aml --train a --step 1h", "--step and --home are of the rules")]
    [InlineData("evaluate aml --test a --step soon", "--step 'soon': a length such as 1h")]
    [InlineData("evaluate aml --test a --jsn", "did you mean '--json'?")]
    public void Wrong_use_is_named(string line, string said)
    {
        ParseResult parsed = new RootCommand("levee") { EvaluateCommand.Create() }.Parse(line.Split(' '));
        using StringWriter errors = new();

        UsageErrors.Write(parsed, errors);

        Assert.Contains(said, errors.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Eight payers fill an account that pays nearly all on; eighty others pay a shop.</summary>
    private async Task WriteAsync()
    {
        List<string> nodes = ["nodeid,isFraud", "conduit,1", "exit,1", "shop,0"];
        List<string> transfers = ["sourceNodeId,targetNodeId,value,time"];
        for (int i = 0; i < 80; i++)
        {
            nodes.Add($"plain{i},0");
            transfers.Add($"plain{i},shop,30.00,{i % 9}");
        }
        for (int i = 0; i < 8; i++)
        {
            nodes.Add($"payer{i},0");
            transfers.Add($"payer{i},conduit,9000.00,10");
        }
        for (int i = 0; i < 4; i++) transfers.Add($"conduit,exit,17500.00,{11 + i}");
        await File.WriteAllLinesAsync(Path.Combine(folder, "nodes.csv"), nodes, Token);
        await File.WriteAllLinesAsync(Path.Combine(folder, "transactions.csv"), transfers, Token);
    }
}
