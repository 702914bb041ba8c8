using System.Runtime.CompilerServices;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>
/// How long what a subject gave had been with it: the latest stays in seconds, and what is still there of the latest
/// amounts. What came last goes first: an old balance does not hide money that only passes, and what is not known of
/// times before changes nothing of what came since.
/// </summary>
internal struct StaySlot
{
    /// <summary>Amounts told apart; when one more comes the oldest counts as there before.</summary>
    public const int LayersMax = 8;

    public RingHead Head;

    /// <summary>The stays, seconds.</summary>
    public LatestValues Stays;
    private Layers layers;
    private int count;

    /// <summary>Makes room for an event; false when it is too old. Amounts from before the window go.</summary>
    public bool Reach(PaneStamp at, Window window)
    {
        if (!Head.Reach(at, out uint cleared)) return false;
        Stays.Clear(cleared);
        int kept = 0;
        for (int i = 0; i < count; i++)
            if (window.PaneOf(layers[i].AtMs) >= Window.FirstOf(Head.Newest))
                layers[kept++] = layers[i];
        count = kept;
        return true;
    }

    /// <summary>Takes in what came.</summary>
    public void Get(long atMs, long amount)
    {
        if (amount == 0) return;
        if (count == LayersMax) ((Span<Layer>)layers)[1..count--].CopyTo(layers);
        layers[count++] = new Layer { AtMs = atMs, Amount = amount };
    }

    /// <summary>
    /// Gives an amount: what of it came in the window tells a stay. False when not all of it did.
    /// </summary>
    public bool TryGive(PaneStamp at, long atMs, long amount)
    {
        Int128 weighted = 0;
        long left = amount;
        while (left > 0 && count > 0)
        {
            ref Layer newest = ref layers[count - 1];
            long part = Math.Min(newest.Amount, left);
            weighted += (Int128)Math.Max(0, atMs - newest.AtMs) * part;
            left -= part;
            newest.Amount -= part;
            if (newest.Amount == 0) count--;
        }
        if (left < amount) Stays.Add(at, (long)(weighted / (amount - left) / 1000));
        return left == 0;
    }

    private struct Layer
    {
        public long AtMs;
        public long Amount;
    }

    [InlineArray(LayersMax)]
    private struct Layers
    {
        private Layer first;
    }
}
