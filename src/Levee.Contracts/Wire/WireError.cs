namespace Levee.Contracts.Wire;

/// <summary>
/// A line that could not be taken, with the members of RFC 9457. It never repeats a value of the line: a refused line
/// may hold a person's number or text.
/// </summary>
/// <param name="Kind">Why.</param>
/// <param name="Line">The line in the request, from 1, empty lines counted; in the binary form the frame.</param>
/// <param name="Field">The member that is wrong, or null when it is the whole line.</param>
/// <param name="Detail">One sentence saying what is wrong and what to do.</param>
/// <param name="Expected">What was expected, or null when the detail says it.</param>
/// <param name="Sequence">The line's own sequence, or 0 when it was not read.</param>
public sealed record WireError(
    WireErrorKind Kind, int Line, string? Field, string Detail, string? Expected = null, long Sequence = 0)
{
    /// <summary>The HTTP status that stands in the line's answer.</summary>
    public int Status => Kind is WireErrorKind.KindNotAllowed ? 403
        : Kind is WireErrorKind.TooMany or WireErrorKind.TooLong ? 413 : 400;

    /// <summary>The last part of the RFC 9457 <c>type</c>, such as <c>unknown-member</c>.</summary>
    public string Word => Kind switch
    {
        WireErrorKind.NotUtf8 => "not-utf8",
        WireErrorKind.NotJson => "not-json",
        WireErrorKind.TooLong => "too-long",
        WireErrorKind.TooMany => "too-many-lines",
        WireErrorKind.UnknownKind => "unknown-kind",
        WireErrorKind.KindNotAllowed => "kind-not-allowed",
        WireErrorKind.UnknownMember => "unknown-member",
        WireErrorKind.DuplicateMember => "duplicate-member",
        WireErrorKind.MissingMember => "missing-member",
        WireErrorKind.WrongType => "wrong-type",
        WireErrorKind.UnknownWord => "unknown-word",
        WireErrorKind.OutOfRange => "out-of-range",
        WireErrorKind.WrongSubjectKind => "wrong-subject-kind",
        WireErrorKind.WrongForm => "wrong-form",
        WireErrorKind.BadIdentifier => "bad-identifier",
        WireErrorKind.BadTime => "bad-time",
        WireErrorKind.NotWhole => "not-whole",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The RFC 9457 <c>title</c>: the same for every error of the kind.</summary>
    public string Title => Kind switch
    {
        WireErrorKind.NotUtf8 => "Not UTF-8",
        WireErrorKind.NotJson => "The line is not one JSON object",
        WireErrorKind.TooLong => "Too long",
        WireErrorKind.TooMany => "Too many lines or frames in one request",
        WireErrorKind.UnknownKind => "No such kind of event",
        WireErrorKind.KindNotAllowed => "This source may not send this kind",
        WireErrorKind.UnknownMember => "No such member",
        WireErrorKind.DuplicateMember => "A member stands twice",
        WireErrorKind.MissingMember => "A required member is missing",
        WireErrorKind.WrongType => "Wrong type",
        WireErrorKind.UnknownWord => "Not one of the words allowed",
        WireErrorKind.OutOfRange => "Out of range",
        WireErrorKind.WrongSubjectKind => "The role cannot hold this kind of subject",
        WireErrorKind.WrongForm => "Plain values and pseudonyms are mixed",
        WireErrorKind.BadIdentifier => "Not a possible identifier",
        WireErrorKind.BadTime => "Not a time",
        WireErrorKind.NotWhole => "Not a whole frame",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
