using Levee.Contracts;

namespace Levee.Web.Subjects;

/// <summary>Somebody looked at a subject's record.</summary>
/// <param name="Entry">The entry that logs it, such as <c>desk-7</c>.</param>
/// <param name="At">When.</param>
/// <param name="Who">The person's name when known here, else the employee's pseudonym.</param>
/// <param name="Act">What was done, in words.</param>
/// <param name="Purpose">The purpose stated, in words.</param>
public sealed record SubjectLook(string Entry, Instant At, string Who, string Act, string Purpose);
