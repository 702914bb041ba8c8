namespace Levee.Channels.Http;

/// <summary>What one request, and all of them together, may take. Every bound has a status that names it.</summary>
public sealed record HttpLimits
{
    /// <summary>Bytes of one body; over = 413.</summary>
    public int BodyMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes of one line; over = an error in that line's place.</summary>
    public int LineMax { get; init; } = 64 * 1024;

    /// <summary>Lines of one body; over = 413.</summary>
    public int LinesMax { get; init; } = 20_000;

    /// <summary>Bytes that all requests together may hold; over = 503.</summary>
    public long InFlightMax { get; init; } = 256L * 1024 * 1024;

    /// <summary>How long a client may take to send the head of a request.</summary>
    public TimeSpan HeadTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to send a body; over = 408 and the connection is closed.</summary>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes a second below which a client that sends a body is cut off.</summary>
    public double BodyBytesPerSMin { get; init; } = 240;

    /// <summary>How long a request waits for its commit; over = 503, and the same lines may be sent again.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait for effects that a request may ask for.</summary>
    public TimeSpan EffectsWaitMax { get; init; } = TimeSpan.FromSeconds(55);

    /// <summary>Requests for effects a second that a source may send in the long run; over = 429.</summary>
    public int EffectsPerS { get; init; } = 20;

    /// <summary>Requests for effects that a source may send at once after being quiet.</summary>
    public int EffectsBurst { get; init; } = 100;

    /// <summary>Requests for effects of one source that may be open at once; over = 429.</summary>
    public int EffectsOpenMax { get; init; } = 32;

    /// <summary>Connections to the edge at once; one more is closed at once.</summary>
    public int ConnectionsMax { get; init; } = 4_096;

    /// <summary>The most effects in one answer.</summary>
    public int EffectsMax { get; init; } = 500;
}
