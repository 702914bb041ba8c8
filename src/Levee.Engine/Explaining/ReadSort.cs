namespace Levee.Engine.Explaining;

/// <summary>What sort of value a rule reads.</summary>
public enum ReadSort
{
    /// <summary>A window measure.</summary>
    Measure,
    /// <summary>How far a journey went.</summary>
    Journey,
    /// <summary>A field of the event itself, its hour, or whether its currency is foreign.</summary>
    Field,
    /// <summary>Whether two subjects know each other, a subject's age, or whether it was opened here.</summary>
    Fact,
    /// <summary>A listed fact.</summary>
    Signal,
}
