namespace Levee.Cel;

/// <summary>What a <see cref="CelValue"/> holds at run time.</summary>
public enum CelKind : byte
{
    /// <summary>Not known: the default, so that a value nobody set is never mistaken for zero.</summary>
    Unknown = 0,

    /// <summary>An evaluation error with a short text.</summary>
    Error = 1,

    /// <summary>The value <c>null</c>.</summary>
    Null = 2,

    /// <summary>A boolean.</summary>
    Bool = 3,

    /// <summary>A signed 64-bit integer; enum ordinals and symbol indexes too.</summary>
    Int = 4,

    /// <summary>An unsigned 64-bit integer.</summary>
    Uint = 5,

    /// <summary>An IEEE 754 double.</summary>
    Double = 6,

    /// <summary>A string of Unicode code points.</summary>
    String = 7,

    /// <summary>A sequence of octets.</summary>
    Bytes = 8,

    /// <summary>A point in time: seconds since 1970 UTC and nanoseconds.</summary>
    Timestamp = 9,

    /// <summary>A length of time in nanoseconds.</summary>
    Duration = 10,

    /// <summary>A list of values.</summary>
    List = 11,

    /// <summary>A map of values.</summary>
    Map = 12,

    /// <summary>A type as a value, by its CEL name.</summary>
    Type = 13,
}
