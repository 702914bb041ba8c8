namespace Levee.Try.Values;

/// <summary>Ways to write a time.</summary>
internal enum TimeKind : byte
{
    /// <summary>Not a time.</summary>
    None,
    /// <summary>Year, month and day in some order, with or without a time of day and an offset.</summary>
    Calendar,
    /// <summary>A time of day alone.</summary>
    OfDay,
    /// <summary>Seconds since 1970, with or without a fraction.</summary>
    UnixSeconds,
    /// <summary>Milliseconds since 1970.</summary>
    UnixMilliseconds,
    /// <summary>Microseconds since 1970.</summary>
    UnixMicroseconds,
    /// <summary>Days since 1899-12-30, as spreadsheets count them, with a fraction.</summary>
    Excel,
    /// <summary>A whole number of steps.</summary>
    Step,
}
