namespace Levee.Casework.Workflow;

/// <summary>What values an argument may have. None of them can hold a name, a text or a telephone number.</summary>
public enum EvidenceForm : byte
{
    /// <summary>One of the listed choices.</summary>
    Choice = 0,
    /// <summary>A whole number of minor units, at most 12 digits.</summary>
    Amount = 1,
    /// <summary>An id that begins with a lower-case letter; then letters, digits and dashes.</summary>
    Code = 2,
    /// <summary>An ISO 4217 code.</summary>
    Currency = 3,
}
