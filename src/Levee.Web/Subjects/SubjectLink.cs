using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Web.Shell;

namespace Levee.Web.Subjects;

/// <summary>Ways to a subject's page: each carries the entry that is the reason for looking.</summary>
internal static class SubjectLink
{
    /// <summary>True for the kinds of subject that have a page: those whose looking is logged.</summary>
    public static bool HasPage(SubjectKind kind) => AccessEvent.Person.Kinds.Contains(kind);

    /// <summary>The path; null when the subject has no page or whoever sees the frame may not open it.</summary>
    public static string? Of(Subject subject, string entry, PageFrame frame) =>
        HasPage(subject.Kind) && frame.Person is { } person && Screens.MaySee(person, SubjectScreen.Screen)
            ? $"/console/subjects/{subject.Id}?for={entry}"
            : null;
}
