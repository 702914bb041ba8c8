namespace Levee.Web.Live;

/// <summary>Events a second over five whole seconds of the machine's clock. Owned by the follower.</summary>
internal sealed class RateMeter(TimeProvider time)
{
    private const int Seconds = 5;

    private readonly long[] secondOf = new long[Seconds + 1];
    private readonly long[] counts = new long[Seconds + 1];

    public void Add(int events)
    {
        long second = Second();
        int slot = (int)(second % (Seconds + 1));
        if (secondOf[slot] != second)
        {
            secondOf[slot] = second;
            counts[slot] = 0;
        }
        counts[slot] += events;
    }

    public int Read()
    {
        long second = Second(), sum = 0;
        for (int i = 0; i <= Seconds; i++)
            if (secondOf[i] < second && secondOf[i] >= second - Seconds)
                sum += counts[i];
        return (int)((sum + (Seconds / 2)) / Seconds);
    }

    private long Second() => time.GetUtcNow().ToUnixTimeSeconds();
}
