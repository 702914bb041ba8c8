namespace Levee.Contracts.Events;

/// <summary>How a field's 64-bit slot is to be read. The number is part of the frozen contract: append only.</summary>
public enum FieldType : byte
{
    /// <summary>A whole number in the unit that the name states.</summary>
    Int = 1,
    /// <summary>0 or 1.</summary>
    Bool = 2,
    /// <summary>The ordinal, from 0, of a word in <see cref="EventField.Words"/>.</summary>
    Word = 3,
    /// <summary>A keyed 64-bit digest of a text that is forgotten at ingress; only equality means anything.</summary>
    Code = 4,
    /// <summary>Minor units of the event's currency.</summary>
    Minor = 5,
    /// <summary>A packed <see cref="Contracts.Currency"/>.</summary>
    Currency = 6,
    /// <summary>Unix milliseconds.</summary>
    Instant = 7,
    /// <summary>A fitted score in thousandths, 0 to 1000.</summary>
    Score = 8,
    /// <summary>A set of words: bit i stands for word i of <see cref="EventField.Words"/>.</summary>
    Words = 9,
}
