namespace Levee.Cel;

/// <summary>The shape of a <see cref="CelType"/>.</summary>
public enum CelTypeKind
{
    /// <summary>Any type, decided at run time.</summary>
    Dyn,

    /// <summary>Boolean.</summary>
    Bool,

    /// <summary>Signed 64-bit integer.</summary>
    Int,

    /// <summary>Unsigned 64-bit integer.</summary>
    Uint,

    /// <summary>IEEE 754 double.</summary>
    Double,

    /// <summary>String.</summary>
    String,

    /// <summary>Octets.</summary>
    Bytes,

    /// <summary>The type of <c>null</c>.</summary>
    Null,

    /// <summary>Point in time.</summary>
    Timestamp,

    /// <summary>Length of time.</summary>
    Duration,

    /// <summary>The type of types.</summary>
    Type,

    /// <summary>List of one element type.</summary>
    List,

    /// <summary>Map of a key type and a value type.</summary>
    Map,

    /// <summary>Named values carried as their ordinal.</summary>
    Enum,

    /// <summary>A name out of a set, written bare as a function's argument and carried as its index.</summary>
    Symbol,

    /// <summary>The element type of an empty literal: fits every type.</summary>
    Unbound,
}
