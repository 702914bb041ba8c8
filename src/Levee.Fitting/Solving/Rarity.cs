using Levee.Features.Scoring;

namespace Levee.Fitting.Solving;

/// <summary>How rare each piece is among the examples, squared and rounded as the scorer stores it.</summary>
internal sealed class Rarity
{
    private readonly byte[] squares = new byte[LinearScorer.Pieces];
    private readonly float[] roots = new float[LinearScorer.Pieces];

    /// <summary>Counts pieces; those met less than <paramref name="least"/> times are left out.</summary>
    public Rarity(IReadOnlyList<Example> examples, int least)
    {
        int[] met = new int[LinearScorer.Pieces];
        foreach (Example example in examples)
            foreach (int piece in example.Pieces)
                met[piece]++;
        for (int piece = 0; piece < met.Length; piece++)
        {
            if (met[piece] < least) continue;
            double rarity = 1 + Math.Log((1.0 + examples.Count) / (1 + met[piece]));
            double square = Math.Clamp(Math.Round(rarity * rarity * LinearScorer.RarityUnit), 1, 255);
            squares[piece] = (byte)square;
            roots[piece] = (float)Math.Sqrt(square / LinearScorer.RarityUnit);
        }
    }

    /// <summary>As stored; 0 for a piece that counts for nothing.</summary>
    public ReadOnlySpan<byte> Squares => squares;

    /// <summary>Rarity of a piece.</summary>
    public float Of(int piece) => roots[piece];

    /// <summary>One over the length of an example; 0 when no piece of it counts.</summary>
    public float Norm(Example example)
    {
        long square = 0;
        foreach (int piece in example.Pieces) square += squares[piece];
        return square == 0 ? 0 : (float)(1 / Math.Sqrt(square / (double)LinearScorer.RarityUnit));
    }
}
