using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>All kinds compiled for reading.</summary>
internal static class WireKinds
{
    private static readonly WireKind[] All = [.. EventSchemas.All.Select(schema => new WireKind(schema))];

    public static WireKind? Find(ReadOnlySpan<byte> name)
    {
        foreach (WireKind kind in All)
            if (name.SequenceEqual(kind.Name))
                return kind;
        return null;
    }

    public static WireKind Of(EventKind kind) => All[(int)kind - 1];

    /// <summary>The names of the kinds that a source may send.</summary>
    public static IEnumerable<string> NamesFor(WireLimits limits)
    {
        IEnumerable<string> names = All.Where(kind => limits.Allows(kind.Schema.Kind)).Select(kind => kind.Schema.Name);
        return limits.IsFeeder ? names.Append("time") : names;
    }
}
