using System.CommandLine;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Levee.Fitting.Accounts;
using Levee.Fitting.Commands;
using Levee.Fitting.Sets;

namespace Levee.Tests.Fitting;

/// <summary>Sets of accounts and transfers: how they are read, and what is learnt from them.</summary>
public sealed class AccountSetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("levee-accounts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Archive_and_folder_with_the_same_tables_are_the_same_set()
    {
        (string nodes, string transfers) = Tables(40, seed: 1);
        AccountSet packed = AccountSet.Read(Archive("set.tar.gz", nodes, transfers));
        AccountSet loose = AccountSet.Read(Loose("loose.d", nodes, transfers));

        Assert.Equal(("set", "loose"), (packed.Name, loose.Name));
        Assert.Equal(packed.IsFraud, loose.IsFraud);
        Assert.Equal(packed.Transfers, loose.Transfers);
        Assert.Equal(AccountTraits.Of(packed), AccountTraits.Of(loose));
    }

    [Fact]
    public void Traits_stay_the_same_in_another_currency()
    {
        (string nodes, string transfers) = Tables(40, seed: 1, factor: 1);
        (_, string dearer) = Tables(40, seed: 1, factor: 8);
        double[][] rows = AccountTraits.Of(AccountSet.Read(Loose("a", nodes, transfers)));
        double[][] others = AccountTraits.Of(AccountSet.Read(Loose("b", nodes, dearer)));

        Assert.Equal(rows.Length, others.Length);
        for (int i = 0; i < rows.Length; i++) Assert.Equal(rows[i], others[i]);
    }

    [Fact]
    public void Accounts_of_another_set_are_told_apart_by_what_was_learnt()
    {
        (string nodes, string transfers) = Tables(400, seed: 1);
        string train = Archive("train.tar.gz", nodes, transfers);
        (nodes, transfers) = Tables(400, seed: 2, factor: 50);
        string test = Archive("test.tar.gz", nodes, transfers);

        string[] lines = Run(0, "evaluate", "aml", "--train", train, "--test", test, "--folds", "3", "--json");

        Assert.Contains(lines, line => line.StartsWith("{\"task\":\"aml.train.folds\"", StringComparison.Ordinal));
        string recall = Assert.Single(lines, line => line.Contains("\"aml.test\",\"metric\":\"recall\"",
            StringComparison.Ordinal));
        Assert.Matches("\"value\":(1|0.9\\d*),\"n\":40}$", recall);
        Assert.Equal(lines, Run(0, "evaluate", "aml", "--train", train, "--test", test, "--folds", "3", "--json"));
    }

    [Theory]
    [InlineData("nodeid,isFraud\n1,maybe\n", "sourceNodeId,targetNodeId,value,time\n", "nodes.csv:2: isFraud is")]
    [InlineData("nodeid,isFraud\n1,0\n1,0\n", "sourceNodeId,targetNodeId,value,time\n", "nodes.csv:3: the account")]
    [InlineData("nodeid,isFraud\n1,0\n", "sourceNodeId,targetNodeId,value,time\n1,2,3,4\n", "transactions.csv:2: an")]
    [InlineData("nodeid,isFraud\n1,0\n", "sourceNodeId,targetNodeId,value,time\n1,1,-3,4\n", "value is no amount")]
    [InlineData("nodeid,isFraud\n1,0\n", "sourceNodeId,targetNodeId,value,time\n1,1,3,x\n", "time is no step")]
    [InlineData("nodeid,isFraud\n1,0\n", "sourceNodeId,targetNodeId,value\n1,1,3\n", "no column is called time")]
    public void Wrong_line_is_named(string nodes, string transfers, string said)
    {
        SetException fault = Assert.Throws<SetException>(() => AccountSet.Read(Loose("bad", nodes, transfers)));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.Contains("expected", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_without_a_table_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(folder, "empty"));

        SetException fault = Assert.Throws<SetException>(() => AccountSet.Read(Path.Combine(folder, "empty")));

        Assert.Contains("it holds no nodes.csv", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Every tenth account sends the next small sums again and again; the others pay others once.</summary>
    private static (string Nodes, string Transfers) Tables(int accounts, int seed, int factor = 1)
    {
        StringBuilder nodes = new("nodeid,isFraud,fraudStep\n"), transfers = new();
        transfers.Append("sourceNodeId,targetNodeId,value,time\n");
        for (int i = 0; i < accounts; i++)
        {
            nodes.Append($"{i},{(i % 10 == 0 ? 1 : 0)},{i}\n");
            for (int k = 1; k <= 4; k++)
                transfers.Append($"{i},{(i + (k * (seed + 2))) % accounts},{(100 + (i % 13)) * factor},{i % 50 + k}\n");
            for (int k = 0; i % 10 == 0 && k < 5; k++)
                transfers.Append($"{i},{(i + 10) % accounts},{4 * factor},{20 + k}\n");
        }
        return (nodes.ToString(), transfers.ToString());
    }

    private string Loose(string name, string nodes, string transfers)
    {
        string path = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.WriteAllText(Path.Combine(path, "nodes.csv"), nodes);
        File.WriteAllText(Path.Combine(path, "transactions.csv"), transfers);
        return path;
    }

    private string Archive(string name, string nodes, string transfers)
    {
        string tables = Loose(name + ".tables", nodes, transfers), path = Path.Combine(folder, name);
        using GZipStream packed = new(File.Create(path), CompressionLevel.Fastest);
        TarFile.CreateFromDirectory(tables, packed, includeBaseDirectory: true);
        return path;
    }

    private static string[] Run(int expected, params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        RootCommand root = new("levee") { EvaluateCommand.Create() };
        Assert.Equal(expected, Shared.Invoke(root, arguments, output, errors));
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
