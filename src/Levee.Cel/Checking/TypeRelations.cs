namespace Levee.Cel.Checking;

/// <summary>How types stand to each other: which fits where, what two have in common.</summary>
internal static class TypeRelations
{
    internal static bool Fits(CelType target, CelType given)
    {
        if (target.IsOpen || given.IsOpen) return true;
        if (target.Kind != given.Kind) return false;
        return target.Kind switch
        {
            CelTypeKind.List => Fits(target.Element!, given.Element!),
            CelTypeKind.Map => Fits(target.Key!, given.Key!) && Fits(target.Element!, given.Element!),
            CelTypeKind.Enum or CelTypeKind.Symbol => target == given,
            _ => true,
        };
    }

    /// <summary>The type that holds both; absent when only dyn does.</summary>
    internal static CelType? Join(CelType a, CelType b)
    {
        if (a.Kind == CelTypeKind.Unbound) return b;
        if (b.Kind == CelTypeKind.Unbound || a == b) return a;
        if (a.IsOpen || b.IsOpen) return CelType.Dyn;
        if (a.Kind == CelTypeKind.Null && IsNullable(b)) return b;
        if (b.Kind == CelTypeKind.Null && IsNullable(a)) return a;
        if (a.Kind != b.Kind) return null;
        return a.Kind switch
        {
            CelTypeKind.List => Join(a.Element!, b.Element!) is { } element ? CelType.List(element) : null,
            CelTypeKind.Map => Join(a.Key!, b.Key!) is { } key && Join(a.Element!, b.Element!) is { } value
                ? CelType.Map(key, value)
                : null,
            _ => null,
        };
    }

    /// <summary>The type of a literal's elements: their join, or dyn when they have none.</summary>
    internal static CelType JoinAll(IEnumerable<CelNode> nodes)
    {
        CelType type = CelType.Unbound;
        foreach (CelNode node in nodes) type = Join(type, node.Type) ?? CelType.Dyn;
        return type;
    }

    internal static bool IsComparable(CelType a, CelType b) =>
        (a.IsNumeric && b.IsNumeric) || Join(a, b) is not null;

    internal static bool IsKey(CelType type) =>
        type.IsOpen || type.Kind is CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Bool or CelTypeKind.String;

    /// <summary>The type with what stayed unbound made dyn.</summary>
    internal static CelType Closed(CelType type) => type.Kind switch
    {
        CelTypeKind.Unbound => CelType.Dyn,
        CelTypeKind.List => CelType.List(Closed(type.Element!)),
        CelTypeKind.Map => CelType.Map(Closed(type.Key!), Closed(type.Element!)),
        _ => type,
    };

    private static bool IsNullable(CelType type) => type.Kind is CelTypeKind.Timestamp or CelTypeKind.Duration;
}
