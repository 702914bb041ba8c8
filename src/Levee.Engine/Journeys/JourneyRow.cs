using Levee.Engine.Slabs;

namespace Levee.Engine.Journeys;

/// <summary>How far the runs of one subject came: one timestamp a step, once for sure and once as it may be.</summary>
internal struct JourneyRow
{
    /// <summary>The row's head.</summary>
    public RowHead Head;

    /// <summary>No run came as far.</summary>
    public const long None = long.MinValue;

    /// <summary>Latest starts of runs over events that take their step for sure.</summary>
    public JourneyStarts Sure;

    /// <summary>Latest starts of runs over events that may take their step.</summary>
    public JourneyStarts Possible;

    /// <summary>The newest first step, Unix milliseconds.</summary>
    public long NewestMs;

    /// <summary>Runs that began up to this time may be missing.</summary>
    public long UnseenThroughMs;

    /// <summary>Ends the runs that are sure, and those that may be when <paramref name="isCertain"/>.</summary>
    public void End(bool isCertain)
    {
        for (int i = 0; i < JourneyDefinition.StepsMax; i++)
        {
            Sure[i] = None;
            if (isCertain) Possible[i] = None;
        }
    }

    /// <summary>Takes a step at a time; the run with the latest start is the one that can go furthest.</summary>
    public void Take(int step, long atMs, bool isCertain, long withinMs)
    {
        Advance(ref Possible, step, atMs, withinMs);
        if (isCertain) Advance(ref Sure, step, atMs, withinMs);
    }

    private static void Advance(ref JourneyStarts starts, int step, long atMs, long withinMs)
    {
        long start = step == 0 ? atMs : starts[step - 1];
        if (start != None && atMs - start <= withinMs && start > starts[step]) starts[step] = start;
    }
}
