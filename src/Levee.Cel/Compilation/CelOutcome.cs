namespace Levee.Cel.Compilation;

/// <summary>What compiled code says of a condition.</summary>
public enum CelOutcome : byte
{
    /// <summary>It does not hold.</summary>
    False = 0,

    /// <summary>It holds.</summary>
    True = 1,

    /// <summary>It is not known.</summary>
    Unknown = 2,

    /// <summary>It divides by zero or overflows; <see cref="CelProgram.Evaluate"/> has the text.</summary>
    Error = 3,

    /// <summary>
    /// The code cannot say, because it came to a part that is not compiled or to a value of another type than
    /// declared: only <see cref="CelProgram.Evaluate"/> can.
    /// </summary>
    Ask = 4,
}
