using System.Buffers.Binary;
using Levee.Features.Scoring;

namespace Levee.Fitting.Solving;

/// <summary>What the solver found, before it is written in whole numbers.</summary>
/// <param name="Pieces">Weight of each piece times its rarity.</param>
/// <param name="Named">Weight of each named feature.</param>
/// <param name="Offset">Added to every sum.</param>
/// <param name="Squares">Squared rarity of each piece, as stored.</param>
internal sealed record FittedWeights(double[] Pieces, double[] Named, double Offset, byte[] Squares)
{
    private const double WeightMax = short.MaxValue;

    /// <summary>The weights file that <see cref="LinearScorer"/> reads.</summary>
    public byte[] ToBytes(SigmoidCurve curve)
    {
        double unit = Math.Max(Pieces.Max(Math.Abs), 1e-6) / WeightMax;
        byte[] bytes = new byte[LinearScorer.WeightsLength];
        Span<byte> rest = bytes;
        foreach (double weight in Pieces)
        {
            BinaryPrimitives.WriteInt16LittleEndian(rest, (short)Math.Round(weight / unit));
            rest = rest[2..];
        }
        Squares.CopyTo(rest);
        rest = rest[Squares.Length..];
        foreach (double weight in Named) rest = Write(rest, Math.Round(weight * LinearScorer.Unit));
        rest = Write(rest, Math.Round(Offset * LinearScorer.Unit));
        rest = Write(rest, Math.Max(1, Math.Round(unit * LinearScorer.Unit * 65536.0)));
        for (int step = 0; step < LinearScorer.Steps; step++)
            rest = Write(rest, Math.Round(curve.SumAt((step + 0.5) / LinearScorer.Steps) * LinearScorer.Unit));
        return bytes;
    }

    private static Span<byte> Write(Span<byte> rest, double value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, (int)Math.Clamp(value, int.MinValue, int.MaxValue));
        return rest[4..];
    }
}
