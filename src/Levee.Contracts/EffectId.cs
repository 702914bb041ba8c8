using System.Globalization;

namespace Levee.Contracts;

/// <summary>
/// The permanent id of one effect: the entry that caused it and its ordinal there. Written
/// <c>desk-120.0</c>.
/// </summary>
/// <param name="Partition">The partition whose journal holds it.</param>
/// <param name="Position">The entry.</param>
/// <param name="Ordinal">Which of the entry's effects, from 0.</param>
public readonly record struct EffectId(PartitionName Partition, Position Position, int Ordinal)
{
    /// <summary>Reads the text form; the ordinal may be absent (0).</summary>
    public static bool TryParse(string text, out EffectId id)
    {
        id = default;
        int dash = text.LastIndexOf('-');
        if (dash <= 0) return false;
        int dot = text.IndexOf('.', dash);
        ReadOnlySpan<char> number = dot < 0 ? text.AsSpan(dash + 1) : text.AsSpan(dash + 1, dot - dash - 1);
        ReadOnlySpan<char> ordinal = dot < 0 ? "0" : text.AsSpan(dot + 1);
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long position)) return false;
        if (!int.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out int index)) return false;
        id = new EffectId(new PartitionName(text[..dash]), new Position(position), index);
        return true;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => $"{Partition}-{Position}.{Ordinal.ToString(CultureInfo.InvariantCulture)}";
}
