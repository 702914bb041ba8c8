namespace Levee.Cel;

/// <summary>A type as the checker sees it.</summary>
public sealed class CelType : IEquatable<CelType>
{
    private CelType(CelTypeKind kind, string name, CelType? first = null, CelType? second = null,
        IReadOnlyList<string>? values = null)
    {
        Kind = kind;
        Name = name;
        Element = second ?? first;
        Key = second is null ? null : first;
        Values = values ?? [];
        Depth = 1 + Math.Max(first?.Depth ?? 0, second?.Depth ?? 0);
    }

    /// <summary>Any type, decided at run time.</summary>
    public static CelType Dyn { get; } = new(CelTypeKind.Dyn, "dyn");

    /// <summary>Boolean.</summary>
    public static CelType Bool { get; } = new(CelTypeKind.Bool, "bool");

    /// <summary>Signed 64-bit integer.</summary>
    public static CelType Int { get; } = new(CelTypeKind.Int, "int");

    /// <summary>Unsigned 64-bit integer.</summary>
    public static CelType Uint { get; } = new(CelTypeKind.Uint, "uint");

    /// <summary>IEEE 754 double.</summary>
    public static CelType Double { get; } = new(CelTypeKind.Double, "double");

    /// <summary>String.</summary>
    public static CelType String { get; } = new(CelTypeKind.String, "string");

    /// <summary>Octets.</summary>
    public static CelType Bytes { get; } = new(CelTypeKind.Bytes, "bytes");

    /// <summary>The type of <c>null</c>.</summary>
    public static CelType Null { get; } = new(CelTypeKind.Null, "null_type");

    /// <summary>Point in time.</summary>
    public static CelType Timestamp { get; } = new(CelTypeKind.Timestamp, "google.protobuf.Timestamp");

    /// <summary>Length of time.</summary>
    public static CelType Duration { get; } = new(CelTypeKind.Duration, "google.protobuf.Duration");

    /// <summary>The type of types.</summary>
    public static CelType Type { get; } = new(CelTypeKind.Type, "type");

    /// <summary>The shape of the type.</summary>
    public CelTypeKind Kind { get; }

    /// <summary>The CEL name; of an enum or symbol set, the name it was given.</summary>
    public string Name { get; }

    /// <summary>The element type of a list or the value type of a map; otherwise absent.</summary>
    public CelType? Element { get; }

    /// <summary>The key type of a map; otherwise absent.</summary>
    public CelType? Key { get; }

    /// <summary>The values of an enum or names of a symbol set, in order of their ordinal.</summary>
    public IReadOnlyList<string> Values { get; }

    internal static CelType Unbound { get; } = new(CelTypeKind.Unbound, "dyn");

    internal int Depth { get; }

    internal bool IsNumeric => Kind is CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Double;

    internal bool IsOpen => Kind is CelTypeKind.Dyn or CelTypeKind.Unbound;

    /// <summary>Compares two types as <see cref="Equals(CelType)"/> does.</summary>
    public static bool operator ==(CelType? left, CelType? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Compares two types as <see cref="Equals(CelType)"/> does, negated.</summary>
    public static bool operator !=(CelType? left, CelType? right) => !(left == right);

    /// <summary>A list of one element type.</summary>
    public static CelType List(CelType element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new(CelTypeKind.List, "list", element);
    }

    /// <summary>A map of a key type and a value type.</summary>
    public static CelType Map(CelType key, CelType value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return new(CelTypeKind.Map, "map", key, value);
    }

    /// <summary>
    /// Named values; a variable of it carries the ordinal as an int and compares with string literals.
    /// </summary>
    public static CelType Enum(string name, IReadOnlyList<string> values) => Named(CelTypeKind.Enum, name, values);

    /// <summary>A function argument that is a bare or dotted name out of a set, handed over as its index.</summary>
    public static CelType Symbol(string name, IReadOnlyList<string> allowed) =>
        Named(CelTypeKind.Symbol, name, allowed);

    /// <summary>Whether both are the same type.</summary>
    public bool Equals(CelType? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null && Kind == other.Kind && Name == other.Name && Depth == other.Depth
            && Element == other.Element && Key == other.Key
            && (ReferenceEquals(Values, other.Values) || Values.SequenceEqual(other.Values, StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelType);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Kind, string.GetHashCode(Name, StringComparison.Ordinal), Depth, Values.Count);

    /// <summary>The type as CEL writes it.</summary>
    public override string ToString() => Kind switch
    {
        CelTypeKind.List => $"list({Element})",
        CelTypeKind.Map => $"map({Key}, {Element})",
        CelTypeKind.Timestamp => "timestamp",
        CelTypeKind.Duration => "duration",
        CelTypeKind.Null => "null",
        _ => Name,
    };

    private static CelType Named(CelTypeKind kind, string name, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("At least one value is needed.", nameof(values));
        if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
            throw new ArgumentException("Every value must differ from the others.", nameof(values));
        return new(kind, name, values: [.. values]);
    }
}
