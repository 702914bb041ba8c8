using System.Buffers.Text;
using System.Security.Cryptography;
using Levee.Contracts;

namespace Levee.Web.SignIn;

/// <summary>
/// Keys that sign one person in once, for a printed link: kept as hashes, in memory or in a folder where another
/// process of the same owner may add one. Safe from any thread.
/// </summary>
/// <param name="time">The machine's clock.</param>
/// <param name="folder">Where other processes add keys; null: nowhere.</param>
public sealed class OneTimeKeys(TimeProvider time, OneTimeKeyFolder? folder = null)
{
    /// <summary>How long a key waits to be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly Dictionary<Hash256, OneTimeKey> waiting = [];

    /// <summary>A new key for the person with this id, 256 random bits, safe in a URL.</summary>
    public string Issue(string personId)
    {
        string key = NewKey();
        DateTimeOffset now = time.GetUtcNow();
        lock (gate)
        {
            foreach ((Hash256 old, OneTimeKey stale) in waiting)
                if (stale.Until < now)
                    waiting.Remove(old);
            waiting.Add(PeopleBook.HashOf(key), new OneTimeKey(personId, now + Life));
        }
        return key;
    }

    /// <summary>Uses a key up; the person's id, or null when it is not waiting or waited too long.</summary>
    public string? Use(string key)
    {
        Hash256 hash = PeopleBook.HashOf(key);
        OneTimeKey? found;
        lock (gate) waiting.Remove(hash, out found);
        found ??= folder?.Take(hash);
        return found is not null && time.GetUtcNow() <= found.Until ? found.PersonId : null;
    }

    internal static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
