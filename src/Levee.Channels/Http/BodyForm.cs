namespace Levee.Channels.Http;

/// <summary>How the events of a request are written.</summary>
internal enum BodyForm
{
    /// <summary>One JSON object a line.</summary>
    Lines,

    /// <summary>One JSON object.</summary>
    Single,

    /// <summary>Frames of the binary form.</summary>
    Frames,
}
