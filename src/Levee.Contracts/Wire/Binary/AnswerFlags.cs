namespace Levee.Contracts.Wire.Binary;

/// <summary>What a binary answer says beside its step. The bits are public: append only.</summary>
[Flags]
public enum AnswerFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Committed after the event's deadline: do not apply the step.</summary>
    Late = 1,
    /// <summary>The frame was not taken; the object behind says why.</summary>
    Refused = 2,
    /// <summary>An entry that is no event, such as a stated time; it has no step.</summary>
    Entry = 4,
}
