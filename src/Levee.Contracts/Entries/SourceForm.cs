namespace Levee.Contracts.Entries;

/// <summary>In which form a source writes subjects; never mixed in one source (<c>events.md</c>).</summary>
public enum SourceForm : byte
{
    /// <summary>Plain identifiers, turned into pseudonyms at ingress.</summary>
    Plain = 1,
    /// <summary>Pseudonyms made at the edge.</summary>
    Pseudonym = 2,
}
