using System.Numerics;

namespace Levee.Features.Scoring;

/// <summary>
/// Which named features a text or host has: numbers 1 to 127 have words (<see cref="ScoredReasons"/>), 128 to 255 are
/// measures in steps (length, share of digits) and have none.
/// </summary>
public struct NamedFeatures : IEquatable<NamedFeatures>
{
    /// <summary>Numbers there can be.</summary>
    public const int Count = 256;

    private ulong a, b, c, d;

    /// <summary>Adds one.</summary>
    public void Add(int number)
    {
        Invariant.Require(number is > 0 and < Count);
        ulong bit = 1UL << (number & 63);
        switch (number >> 6)
        {
            case 0: a |= bit; break;
            case 1: b |= bit; break;
            case 2: c |= bit; break;
            default: d |= bit; break;
        }
    }

    /// <summary>True when it has that one.</summary>
    public readonly bool Has(int number) => ((Part(number >> 6) >> (number & 63)) & 1) != 0;

    /// <summary>The least number after <paramref name="number"/>; -1 when there is none.</summary>
    public readonly int After(int number)
    {
        for (int part = (number + 1) >> 6, low = (number + 1) & 63; part < 4; part++, low = 0)
        {
            ulong bits = Part(part) & (ulong.MaxValue << low);
            if (bits != 0) return (part << 6) + BitOperations.TrailingZeroCount(bits);
        }
        return -1;
    }

    /// <inheritdoc/>
    public readonly bool Equals(NamedFeatures other) => (a, b, c, d) == (other.a, other.b, other.c, other.d);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is NamedFeatures other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(a, b, c, d);

    /// <summary>True when both have the same ones.</summary>
    public static bool operator ==(NamedFeatures left, NamedFeatures right) => left.Equals(right);

    /// <summary>False when both have the same ones.</summary>
    public static bool operator !=(NamedFeatures left, NamedFeatures right) => !left.Equals(right);

    private readonly ulong Part(int index) => index switch { 0 => a, 1 => b, 2 => c, _ => d };
}
