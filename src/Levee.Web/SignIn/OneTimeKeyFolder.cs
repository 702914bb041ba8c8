using System.Globalization;
using Levee.Contracts;

namespace Levee.Web.SignIn;

/// <summary>
/// A folder through which a command gives a running node a key that signs one person in once: a file a key, named by
/// the key's hash, holding the last moment and the person's id. Only its owner may look into it. Safe from any thread.
/// </summary>
/// <param name="path">The folder; made when the first key is added.</param>
public sealed class OneTimeKeyFolder(string path)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Adds a new key and returns it; removes those that waited too long.</summary>
    public string Add(string personId, DateTimeOffset now)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
        foreach (string file in Directory.GetFiles(path))
            if (Read(file) is not { } key || key.Until < now)
                File.Delete(file);
        string fresh = OneTimeKeys.NewKey();
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        using StreamWriter writer = new(FileOf(PeopleBook.HashOf(fresh)), options);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{now + OneTimeKeys.Life:O} {personId}"));
        return fresh;
    }

    /// <summary>Takes a key out; null when it is not there. Of two that ask at once, one gets it.</summary>
    public OneTimeKey? Take(Hash256 hash)
    {
        string file = FileOf(hash);
        if (!File.Exists(file)) return null;
        string taken = file + ".taken";
        try
        {
            File.Move(file, taken);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        OneTimeKey? key = Read(taken);
        File.Delete(taken);
        return key;
    }

    private string FileOf(Hash256 hash) => Path.Combine(path, hash.ToString());

    // Half-written or foreign: no key.
    private static OneTimeKey? Read(string file) =>
        File.ReadAllText(file).Split(' ') is [string until, { Length: > 0 } id]
            && DateTimeOffset.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateTimeOffset last)
            ? new OneTimeKey(id, last)
            : null;
}
