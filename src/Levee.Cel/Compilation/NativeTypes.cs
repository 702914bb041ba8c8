namespace Levee.Cel.Compilation;

/// <summary>The types that compiled code works with.</summary>
internal static class NativeTypes
{
    /// <summary>What a value of a CEL type is in compiled code; absent for the types left to the evaluator.</summary>
    internal static Type? Of(CelType type) => type.Kind switch
    {
        CelTypeKind.Int or CelTypeKind.Enum => typeof(long),
        CelTypeKind.Uint => typeof(ulong),
        CelTypeKind.Double => typeof(double),
        CelTypeKind.Bool => typeof(bool),
        _ => null,
    };
}
