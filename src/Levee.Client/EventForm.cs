namespace Levee.Client;

/// <summary>How a client writes events; both say the same.</summary>
public enum EventForm
{
    /// <summary>One JSON object a line: readable on the wire.</summary>
    NdJson,

    /// <summary>Frames: fewer bytes, and less work at both ends.</summary>
    Binary,
}
