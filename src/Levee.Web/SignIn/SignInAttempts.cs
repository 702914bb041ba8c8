using System.Net;
using Levee.Web.Http;

namespace Levee.Web.SignIn;

/// <summary>
/// Counts wrong keys by client address and altogether, in bounded memory. Who tries too often shuts out nobody but
/// their own address; and a right key opens whatever others do. Safe from any thread.
/// </summary>
/// <param name="time">The machine's clock.</param>
internal sealed class SignInAttempts(TimeProvider time)
{
    /// <summary>Wrong keys of one address at once, and again a minute.</summary>
    public const int WrongAMinute = 10;

    /// <summary>Wrong keys of all addresses a minute; above, a wrong key is not even told that it is wrong.</summary>
    public const int AllWrongAMinute = 300;

    private readonly Allowances byAddress = new(WrongAMinute, WrongAMinute, time);
    private readonly Allowances all = new(AllWrongAMinute, AllWrongAMinute, time);

    /// <summary>True while this address may try a key.</summary>
    public bool MayTry(IPAddress client) => byAddress.HasAny(client);

    /// <summary>Counts a wrong key; false when there were too many of all.</summary>
    public bool CountWrong(IPAddress client)
    {
        byAddress.TryTake(client);
        return all.TryTake(IPAddress.None);
    }
}
