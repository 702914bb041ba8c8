namespace Levee.Composition;

/// <summary>Makes folders and files that only their owner may look into, where the system knows owners.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Makes a folder with all that lead to it; one that is there already keeps the rights its owner gave it.
    /// </summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, File | UnixFileMode.UserExecute);
    }

    /// <summary>Opens a file to write; throws <see cref="IOException"/> as <paramref name="mode"/> asks.</summary>
    public static FileStream Write(string path, FileMode mode)
    {
        FileStreamOptions options = new() { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File;
        return new FileStream(path, options);
    }
}
