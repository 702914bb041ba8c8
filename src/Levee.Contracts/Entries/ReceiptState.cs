namespace Levee.Contracts.Entries;

/// <summary>What a channel or edge confirms of an effect or a verdict. Journaled by number.</summary>
public enum ReceiptState : byte
{
    /// <summary>The step was carried out on the wire; only then does "intercepted" count.</summary>
    Applied = 1,
    /// <summary>The warning reached the person's device.</summary>
    Delivered = 2,
    /// <summary>The person opened it.</summary>
    Read = 3,
    /// <summary>The person did as it advised.</summary>
    Heeded = 4,
    /// <summary>The person went on.</summary>
    Ignored = 5,
    /// <summary>It could not be carried out or delivered.</summary>
    Failed = 6,
    /// <summary>
    /// The answer came after its deadline: the step was not applied (the node itself writes this
    /// one).
    /// </summary>
    Late = 7,
}
