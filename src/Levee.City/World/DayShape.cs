namespace Levee.City.World;

/// <summary>How busy an hour is, with a mean of 1 over the day.</summary>
internal static class DayShape
{
    private static readonly double[] Living =
    [
        0.15, 0.08, 0.05, 0.04, 0.05, 0.15, 0.45, 0.9, 1.3, 1.6, 1.7, 1.6,
        1.4, 1.2, 1.4, 1.5, 1.5, 1.6, 1.7, 1.7, 1.6, 1.3, 0.8, 0.4,
    ];

    private static readonly double[] Working =
    [
        0, 0, 0, 0, 0, 0, 0.1, 0.5, 2.0, 3.2, 3.6, 3.0,
        1.2, 1.6, 2.6, 2.8, 2.4, 1.6, 0.5, 0.2, 0, 0, 0, 0,
    ];

    /// <summary>Private life at an hour of the day.</summary>
    public static double LivingAt(double hour) => Living[(int)hour % 24];

    /// <summary>Work at an hour of the day.</summary>
    public static double WorkingAt(double hour) => Working[(int)hour % 24];
}
