using System.Globalization;
using Levee.Contracts.Ports;

namespace Levee.Storage.Journal;

/// <summary>
/// The lock file beside a journal: held open, exclusively, for as long as a process writes it; the system lets go of it
/// when the process dies. It only gives a clear message early: the fence itself is the table's primary key.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    public static WriterLock Take(string journalPath)
    {
        string path = journalPath + "-writer";
        try
        {
            FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(
                Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new WriterLock(file);
        }
        catch (IOException held)
        {
            throw new JournalFencedException(
                $"{journalPath} is open for writing in {Owner(path)}. Stop it first, or open the journal read-only.",
                held);
        }
    }

    public void Dispose() => file.Dispose();

    private static string Owner(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader reader = new(file);
            string id = reader.ReadToEnd();
            return id.Length == 0 ? "another process" : $"process {id}";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
