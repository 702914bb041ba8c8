namespace Levee.Contracts.Ports;

/// <summary>What the value of a measure is.</summary>
public enum KeptForm
{
    /// <summary>A number of events or subjects.</summary>
    Count = 1,
    /// <summary>A part from 0 to 1.</summary>
    Share = 2,
    /// <summary>Seconds since something.</summary>
    Seconds = 3,
    /// <summary>A field's value, greatest value or sum, in the field's own unit.</summary>
    Field = 4,
    /// <summary>A real number without a unit.</summary>
    Ratio = 5,
}
