namespace Levee.Composition;

/// <summary>Where a node keeps what on disk. Data and keys are two folders, so that a copy of one is useless.</summary>
/// <param name="Data">The folder of journal, tables and configuration.</param>
/// <param name="Keys">The folder of the pseudonymiser's master key and vault.</param>
internal sealed record NodeLayout(string Data, string Keys)
{
    /// <summary>The journal of all partitions.</summary>
    public string Journal => Path.Combine(Data, "journal.db");

    /// <summary>The case tables; rebuilt from the journal at will.</summary>
    public string Tables => Path.Combine(Data, "tables.db");

    /// <summary>Who may send.</summary>
    public string Sources => Path.Combine(Data, "sources.json");

    /// <summary>Who may sign in.</summary>
    public string People => Path.Combine(Data, "people.json");

    /// <summary>Keys of sign-in links that a command adds while the node runs.</summary>
    public string Links => Path.Combine(Data, "links");

    /// <summary>The pseudonymiser's master key.</summary>
    public string MasterKey => Path.Combine(Keys, "master.key");

    /// <summary>Identifiers too long for a one-block pseudonym, sealed.</summary>
    public string Vault => Path.Combine(Keys, "vault.db");

    /// <summary>True when keys lie in or beside the data, so that one copy takes both.</summary>
    public bool IsKeyWithData
    {
        get
        {
            string data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Data));
            string keys = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Keys));
            return keys == data || keys.StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                || data.StartsWith(keys + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
    }
}
