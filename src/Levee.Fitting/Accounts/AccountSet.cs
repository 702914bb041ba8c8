using System.Globalization;
using Levee.Fitting.Sets;
using Sylvan.Data.Csv;

namespace Levee.Fitting.Accounts;

/// <summary>
/// A set of accounts and the transfers between them, in the form of IBM AMLSim: <c>nodes.csv</c> (nodeid, isFraud) and
/// <c>transactions.csv</c> (sourceNodeId, targetNodeId, value, time) in one archive or folder. Labels stand on
/// accounts. What else the table of nodes says is not read: balances are not ours to see, and the step of a fraud is an
/// answer.
/// </summary>
internal sealed class AccountSet
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<bool> isFraud = [];
    private readonly List<Transfer> transfers = [];

    private AccountSet(string name) => Name = name;

    /// <summary>The file's name up to its first dot.</summary>
    public string Name { get; }

    /// <summary>Which accounts are labelled fraud, by place.</summary>
    public IReadOnlyList<bool> IsFraud => isFraud;

    /// <summary>The transfers in the order of the table.</summary>
    public IReadOnlyList<Transfer> Transfers => transfers;

    /// <summary>Reads an archive or folder; throws <see cref="SetException"/> with the line of what is wrong.</summary>
    public static AccountSet Read(string path)
    {
        AccountFiles files = AccountFiles.Read(path);
        AccountSet set = new(files.Name);
        set.ReadNodes(files);
        set.ReadTransfers(files);
        return set;
    }

    private void ReadNodes(AccountFiles files)
    {
        using CsvDataReader csv = CsvDataReader.Create(new StringReader(files.Nodes));
        int id = Column(files, csv, AccountFiles.NodesName, "nodeid");
        int label = Column(files, csv, AccountFiles.NodesName, "isFraud");
        while (csv.Read())
        {
            int line = csv.RowNumber + 1;
            if (!places.TryAdd(csv.GetString(id), places.Count))
                throw files.Fault(AccountFiles.NodesName, line, "the account stood before", "each account once");
            isFraud.Add(csv.GetString(label).Trim() switch
            {
                "1" or "true" or "True" => true,
                "0" or "false" or "False" => false,
                var other => throw files.Fault(
                    AccountFiles.NodesName, line, $"isFraud is '{other}'", "0 (honest) or 1 (fraud)"),
            });
        }
        if (places.Count == 0) throw files.Fault(AccountFiles.NodesName, 1, "no account follows", "a line an account");
    }

    private void ReadTransfers(AccountFiles files)
    {
        const string Table = AccountFiles.TransfersName;
        using CsvDataReader csv = CsvDataReader.Create(new StringReader(files.Transfers));
        int payer = Column(files, csv, Table, "sourceNodeId"), payee = Column(files, csv, Table, "targetNodeId");
        int value = Column(files, csv, Table, "value"), time = Column(files, csv, Table, "time");
        while (csv.Read())
        {
            int line = csv.RowNumber + 1;
            if (!places.TryGetValue(csv.GetString(payer), out int from)
                || !places.TryGetValue(csv.GetString(payee), out int to))
                throw files.Fault(Table, line, "an account is not among the nodes", "accounts of nodes.csv");
            bool isAmount = double.TryParse(csv.GetString(value), NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out double amount) && amount > 0 && double.IsFinite(amount);
            if (!isAmount) throw files.Fault(Table, line, "value is no amount", "one above 0, such as 57.16,");
            if (!int.TryParse(csv.GetString(time), NumberStyles.None, CultureInfo.InvariantCulture, out int step))
                throw files.Fault(Table, line, "time is no step", "a whole number from 0 on");
            transfers.Add(new Transfer(from, to, amount, step));
        }
    }

    private static int Column(AccountFiles files, CsvDataReader csv, string table, string name)
    {
        for (int i = 0; i < csv.FieldCount; i++)
            if (csv.GetName(i).Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        throw files.Fault(table, 1, $"no column is called {name}", "the columns of AMLSim");
    }
}
