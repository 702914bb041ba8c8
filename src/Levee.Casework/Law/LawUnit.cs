namespace Levee.Casework.Law;

/// <summary>The unit of a law parameter.</summary>
public enum LawUnit : byte
{
    /// <summary>A count or a code, no unit.</summary>
    Count = 0,
    /// <summary>Seconds.</summary>
    Second = 1,
    /// <summary>Minutes.</summary>
    Minute = 2,
    /// <summary>Hours.</summary>
    Hour = 3,
    /// <summary>Days of 24 hours.</summary>
    Day = 4,
    /// <summary>Working days, Monday to Friday in the node's zone; public holidays are not known.</summary>
    WorkingDay = 5,
    /// <summary>Calendar months in the node's zone, clamped to the month's end.</summary>
    Month = 6,
    /// <summary>Calendar years in the node's zone, clamped.</summary>
    Year = 7,
    /// <summary>Yuan.</summary>
    Yuan = 8,
    /// <summary>Thousandths.</summary>
    PerMille = 9,
}
