namespace Levee.Engine.Slabs;

/// <summary>How a measure's values lie in a row.</summary>
internal enum SlotKind
{
    /// <summary><see cref="CountSlot"/>.</summary>
    Count,
    /// <summary><see cref="SumSlot"/>.</summary>
    Sum,
    /// <summary><see cref="ShareSlot"/>.</summary>
    Share,
    /// <summary><see cref="DistinctSlot"/>.</summary>
    Distinct,
    /// <summary><see cref="ExtremeSlot"/> of values.</summary>
    Max,
    /// <summary><see cref="ExtremeSlot"/> of times with their sign turned.</summary>
    FirstSeen,
    /// <summary><see cref="LastSlot"/>, read as its value.</summary>
    Last,
    /// <summary><see cref="LastSlot"/>, read as the time since.</summary>
    Since,
}
