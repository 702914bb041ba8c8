namespace Levee.Web.SignIn;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Wrong">The name of the text that says what was wrong, or null.</param>
public sealed record SignInView(string? Wrong);
