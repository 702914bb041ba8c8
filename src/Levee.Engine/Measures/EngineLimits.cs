namespace Levee.Engine.Measures;

/// <summary>How much state the engine keeps; part of every measure's definition (<c>docs/rules.md</c>).</summary>
internal static class EngineLimits
{
    /// <summary>Subjects a window measure keeps; the least recently fed leaves first.</summary>
    internal const int SubjectsMax = 1 << 20;

    /// <summary>Different subjects that one subject's <c>distinct</c> keeps in a window.</summary>
    internal const int DistinctMax = 1 << 16;

    /// <summary>Bytes that the sets of all <c>distinct</c> measures take together: 4 GiB.</summary>
    internal const long SetBytesMax = 1L << 32;

    /// <summary>Peers a subject knows.</summary>
    internal const int PeersMax = 64;

    /// <summary>Subjects whose peers are kept.</summary>
    internal const int PeerSubjectsMax = 1 << 22;

    /// <summary>How long a peer stays known: 90 days.</summary>
    internal const long PeerMs = 90L * 24 * 60 * 60 * 1000;

    /// <summary>Subjects whose links, segment, home and age are kept.</summary>
    internal const int LinkedSubjectsMax = 1 << 23;

    /// <summary>References of done payments remembered, so that each counts once.</summary>
    internal const int ReferencesMax = 1 << 20;

    /// <summary>Subjects that a list of signals holds.</summary>
    internal const int SignalSubjectsMax = 1 << 20;

    /// <summary>Verdicts with a warning that a receipt may still be about.</summary>
    internal const int RaisedMax = 1 << 18;

    /// <summary>Learning time of a source that is not registered: 30 days.</summary>
    internal const long LearningMs = 30L * 24 * 60 * 60 * 1000;
}
