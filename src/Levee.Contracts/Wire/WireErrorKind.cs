namespace Levee.Contracts.Wire;

/// <summary>Why a line was not taken. The word of each is the last part of the RFC 9457 <c>type</c>.</summary>
public enum WireErrorKind : byte
{
    /// <summary>The line is not UTF-8.</summary>
    NotUtf8 = 1,
    /// <summary>The line is not one JSON object.</summary>
    NotJson = 2,
    /// <summary>The line, or a value in it, is too long.</summary>
    TooLong = 3,
    /// <summary>The request has too many lines; those from here on were not read.</summary>
    TooMany = 4,
    /// <summary>There is no such kind of event.</summary>
    UnknownKind = 5,
    /// <summary>The source may not send this kind.</summary>
    KindNotAllowed = 6,
    /// <summary>The kind has no such member.</summary>
    UnknownMember = 7,
    /// <summary>A member stands twice.</summary>
    DuplicateMember = 8,
    /// <summary>A member that the kind needs is absent.</summary>
    MissingMember = 9,
    /// <summary>A value has the wrong JSON type.</summary>
    WrongType = 10,
    /// <summary>A value is none of the words allowed.</summary>
    UnknownWord = 11,
    /// <summary>A number or list is out of range.</summary>
    OutOfRange = 12,
    /// <summary>An identifier names a kind of subject that the role cannot hold.</summary>
    WrongSubjectKind = 13,
    /// <summary>A plain value from a source of pseudonyms, or the other way round.</summary>
    WrongForm = 14,
    /// <summary>An identifier cannot be one of its kind.</summary>
    BadIdentifier = 15,
    /// <summary>A time is not RFC 3339 or Unix milliseconds.</summary>
    BadTime = 16,
    /// <summary>A frame of the binary form, or a value in it, ends too early, or bytes are left over.</summary>
    NotWhole = 17,
}
