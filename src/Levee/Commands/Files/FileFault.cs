namespace Levee.Commands.Files;

/// <summary>Says in plain words why a file cannot be used.</summary>
internal static class FileFault
{
    /// <summary>One sentence part about a file, such as <c>calls.csv: there is no such file</c>.</summary>
    public static string Of(string path, Exception why) => why switch
    {
        FileNotFoundException => $"{path}: there is no such file",
        DirectoryNotFoundException => $"{path}: there is no such folder",
        UnauthorizedAccessException when Directory.Exists(path) => $"{path}: a file was expected, this is a folder",
        UnauthorizedAccessException => $"{path}: this user may not read it",
        InvalidDataException => $"{path}: it is damaged or of another form: {why.Message}",
        _ => $"{path}: {why.Message}",
    };

    /// <summary>Reads a small file whole; throws <see cref="CommandException"/> in plain words.</summary>
    public static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(Of(path, e));
        }
    }
}
