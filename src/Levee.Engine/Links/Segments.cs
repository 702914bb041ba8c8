using Levee.Contracts.Events;

namespace Levee.Engine.Links;

/// <summary>The segments of numbers and accounts in one list: parameters and thresholds stand by these names.</summary>
public static class Segments
{
    /// <summary>The names; a verdict records the index. Append only.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["consumer", "enterprise", "courier", "iot", "merchant", "hub"];

    /// <summary>The index of the segment that holds where nothing was said.</summary>
    public const int Consumer = 0;

    /// <summary>The index of a name, or -1.</summary>
    public static int IndexOf(string name)
    {
        for (int i = 0; i < Names.Count; i++)
            if (Names[i] == name)
                return i;
        return -1;
    }

    internal static int IndexOf(EventField field, long ordinal) => IndexOf(field.Words[(int)ordinal]);
}
