namespace Levee.Web.SignIn;

/// <summary>Whom a key signs in, and until when it may be used.</summary>
/// <param name="PersonId">The person's id.</param>
/// <param name="Until">The last moment.</param>
public sealed record OneTimeKey(string PersonId, DateTimeOffset Until);
