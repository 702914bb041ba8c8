namespace Levee.Channels.Http;

/// <summary>How the answers of a request are written.</summary>
internal enum AnswerForm
{
    /// <summary>One JSON object a line.</summary>
    Lines,

    /// <summary>One JSON object: the answer, or the problem.</summary>
    Object,

    /// <summary>Frames: a fixed head, and a JSON object where there is more to say than "allow".</summary>
    Frames,
}
