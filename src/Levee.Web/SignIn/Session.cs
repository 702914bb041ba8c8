using Levee.Casework.Access;
using Levee.Contracts;

namespace Levee.Web.SignIn;

/// <summary>Someone signed in on one browser. Its times are changed by <see cref="Sessions"/> only.</summary>
public sealed class Session
{
    internal Session(Hash256 id, Person person, DateTimeOffset now)
    {
        Id = id;
        Person = person;
        Used = now;
    }

    /// <summary>The hash of the cookie.</summary>
    public Hash256 Id { get; }

    /// <summary>Who.</summary>
    public Person Person { get; }

    /// <summary>When it was last used, by the machine's clock.</summary>
    public DateTimeOffset Used { get; internal set; }

    /// <summary>The screen's head when the person last opened Now; 0 when they have not.</summary>
    public long SeenNow { get; set; }
}
