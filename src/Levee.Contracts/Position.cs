using System.Globalization;

namespace Levee.Contracts;

/// <summary>The number of an entry in its partition's journal; the first is 1, 0 means none.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Position(long Value) : IComparable<Position>
{
    /// <summary>Orders by number.</summary>
    public int CompareTo(Position other) => Value.CompareTo(other.Value);

    /// <summary>The position <paramref name="entries"/> further on.</summary>
    public Position Plus(long entries) => new(Value + entries);

    /// <summary>True when <paramref name="a"/> comes first.</summary>
    public static bool operator <(Position a, Position b) => a.Value < b.Value;

    /// <summary>True when <paramref name="a"/> comes later.</summary>
    public static bool operator >(Position a, Position b) => a.Value > b.Value;

    /// <summary>True when <paramref name="a"/> does not come later.</summary>
    public static bool operator <=(Position a, Position b) => a.Value <= b.Value;

    /// <summary>True when <paramref name="a"/> does not come first.</summary>
    public static bool operator >=(Position a, Position b) => a.Value >= b.Value;

    /// <summary>The decimal number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
