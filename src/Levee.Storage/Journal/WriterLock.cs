using Levee.Contracts.Ports;

namespace Levee.Storage.Journal;

/// <summary>
/// The lock file beside a journal: held open, exclusively, for as long as a process writes it; the system lets go of it
/// when the process dies. A second file names the process, because a locked file cannot be read. The lock only gives a
/// clear message early: the fence itself is the table's primary key.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    /// <summary>What follows the journal's path in the name of the locked file.</summary>
    public const string Suffix = "-lock";

    private const string OwnerSuffix = "-owner";

    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    public static WriterLock Take(string journalPath)
    {
        FileStream file;
        try
        {
            file = OwnerFile.Open(journalPath + Suffix, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new JournalFencedException($"{journalPath} is open for writing in {Owner(journalPath)}. "
                + "Stop that process first, or name another folder of data.", held);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new JournalUnreadableException($"{journalPath} cannot be opened for writing: {refused.Message} "
                + "Check the path and its rights.", refused);
        }
        OwnerFile.Prepare(journalPath + OwnerSuffix);
        File.WriteAllText(journalPath + OwnerSuffix, FormattableString.Invariant($"process {Environment.ProcessId}"));
        return new WriterLock(file);
    }

    public void Dispose() => file.Dispose();

    private static string Owner(string journalPath)
    {
        try
        {
            return File.ReadAllText(journalPath + OwnerSuffix) is { Length: > 0 } owner ? owner : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
