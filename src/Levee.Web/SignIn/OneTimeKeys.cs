using System.Buffers.Text;
using System.Security.Cryptography;
using Levee.Contracts;

namespace Levee.Web.SignIn;

/// <summary>
/// Keys that sign one person in once, for a printed link; kept as hashes, in memory only. Safe from any thread.
/// </summary>
public sealed class OneTimeKeys
{
    private readonly Lock gate = new();
    private readonly Dictionary<Hash256, string> waiting = [];

    /// <summary>A new key for the person with this id, 256 random bits, safe in a URL.</summary>
    public string Issue(string personId)
    {
        string key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        lock (gate) waiting.Add(PeopleBook.HashOf(key), personId);
        return key;
    }

    /// <summary>Uses a key up; the person's id, or null when it is not waiting.</summary>
    public string? Use(string key)
    {
        lock (gate) return waiting.Remove(PeopleBook.HashOf(key), out string? personId) ? personId : null;
    }
}
