namespace Levee.Storage.Journal;

/// <summary>
/// Files that only their owner may read, whatever the umask: SQLite gives its log and index the rights of the database
/// file, so it is enough to make that file first.
/// </summary>
internal static class OwnerFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Makes an empty file when there is none; one that is there already keeps the rights its owner gave it. Where the
    /// file cannot be made nothing happens: whoever opens it next says why.
    /// </summary>
    public static void Prepare(string path)
    {
        try
        {
            using FileStream made = Open(path, FileMode.CreateNew, FileShare.ReadWrite);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>Opens a file to read and write, made for its owner alone when it is not there.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        FileStreamOptions options = new() { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        return new FileStream(path, options);
    }
}
