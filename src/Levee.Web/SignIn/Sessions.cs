using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Levee.Casework.Access;
using Levee.Contracts;

namespace Levee.Web.SignIn;

/// <summary>
/// Who is signed in, in memory only: a restart signs everyone out. Bounded: the longest unused session gives way. Safe
/// from any thread.
/// </summary>
/// <param name="time">The machine's clock.</param>
public sealed class Sessions(TimeProvider time)
{
    /// <summary>The most sessions at once.</summary>
    public const int Max = 1000;

    /// <summary>Unused for so long, a session ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    private readonly Lock gate = new();
    private readonly Dictionary<Hash256, Session> sessions = [];
    private readonly byte[] formKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>Signs a person in; returns the cookie's value, which is kept as a hash only.</summary>
    public string Open(Person person)
    {
        string cookie = NewToken();
        lock (gate)
        {
            if (sessions.Count >= Max) sessions.Remove(sessions.Values.MinBy(session => session.Used)!.Id);
            Hash256 id = PeopleBook.HashOf(cookie);
            sessions.Add(id, new Session(id, person, time.GetUtcNow()));
        }
        return cookie;
    }

    /// <summary>The session of a cookie, or null when there is none any more.</summary>
    public Session? Find(string? cookie)
    {
        if (cookie is null) return null;
        lock (gate)
        {
            Hash256 id = PeopleBook.HashOf(cookie);
            if (!sessions.TryGetValue(id, out Session? session)) return null;
            DateTimeOffset now = time.GetUtcNow();
            if (now - session.Used > Idle)
            {
                sessions.Remove(id);
                return null;
            }
            session.Used = now;
            return session;
        }
    }

    /// <summary>Signs out.</summary>
    public void Close(Session session)
    {
        lock (gate) sessions.Remove(session.Id);
    }

    /// <summary>A new random value for a cookie.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The token that every form of a browser carries: keyed by this process, bound to its cookies.</summary>
    public string FormToken(string browser, string? session) => Base64Url.EncodeToString(
        HMACSHA256.HashData(formKey, Encoding.UTF8.GetBytes($"{browser}\n{session}")));

    /// <summary>True when the token belongs to these cookies; compared in constant time.</summary>
    public bool IsFormToken(string? token, string browser, string? session) => token is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(FormToken(browser, session)));
}
