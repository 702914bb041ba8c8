namespace Levee.Storage.Journal;

/// <summary>What a verifier finds wrong with a journal.</summary>
public enum JournalFault
{
    /// <summary>The store itself cannot read the row or the file.</summary>
    Unreadable = 1,
    /// <summary>The body is not what was hashed: bytes changed.</summary>
    Body = 2,
    /// <summary>The sights are not what was hashed: bytes changed.</summary>
    Sights = 3,
    /// <summary>
    /// The row does not link to the row before: it or a number of it was changed, or rows were swapped or taken out.
    /// </summary>
    Link = 4,
    /// <summary>The row does not begin where the row before ended: rows are missing, doubled or swapped.</summary>
    Gap = 5,
    /// <summary>The journal time goes back.</summary>
    Time = 6,
    /// <summary>The hashes agree, but the row cannot be decoded.</summary>
    Content = 7,
    /// <summary>A head kept elsewhere is not on this chain: rewritten, or without its tail.</summary>
    KeptHead = 8,
}
