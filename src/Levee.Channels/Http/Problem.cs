using System.Globalization;
using System.Text.Json;
using Levee.Contracts.Ports;
using Levee.Contracts.Wire;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// Why a request or a line was refused: the members of RFC 9457. Never repeats a value that was sent.
/// </summary>
/// <param name="Type">
/// The last part of the type URI, <c>urn:levee:problem:TYPE</c>; listed in <c>docs/http.md</c>.
/// </param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What sort of problem, the same for every case of its type.</param>
/// <param name="Detail">What was wrong here, where, and what was expected.</param>
internal sealed record Problem(string Type, int Status, string Title, string Detail)
{
    /// <summary>The JSON member at fault, or null.</summary>
    public string? Field { get; init; }

    /// <summary>The source's last accepted sequence, or null.</summary>
    public long? Last { get; init; }

    /// <summary>Seconds after which trying again makes sense, or null.</summary>
    public int? RetryAfterS { get; init; }

    /// <summary>The problem of a line that the partition did not take, or null when it did.</summary>
    public static Problem? Of(in Answer answer) => answer.Kind switch
    {
        AnswerKind.Older => Older(answer.Last.Major),
        AnswerKind.OtherBody => OtherBody(answer.Last.Major),
        AnswerKind.TimeRefused => TimeRefused(),
        AnswerKind.TooHigh => TooHigh(answer.Last.Major),
        _ => null,
    };

    /// <summary>The problem of a line that could not be read.</summary>
    public static Problem Of(WireError error) => new(error.Word, error.Status, error.Title,
        error.Expected is null ? error.Detail : $"{error.Detail}; expected: {error.Expected}")
    { Field = error.Field };

    /// <summary>The whole type URI.</summary>
    public string TypeUri => "urn:levee:problem:" + Type;

    public static Problem NoKey() => new("key", 401, "The key is missing or not known",
        "send 'Authorization: Bearer KEY' with a key of this node's file of sources; "
        + "a source added since the node started counts from its next start");

    public static Problem NotAllowed(string detail) => new("not-allowed", 403, "This source may not do that", detail);

    public static Problem NoList(string detail) => new("no-list", 404, "There is no such list", detail);

    public static Problem BodyTooLarge(int max) => new("too-large", 413, "The body is too large",
        string.Create(CultureInfo.InvariantCulture,
            $"a body may hold at most {max} bytes: cut it into several requests at line ends, in the same order"));

    public static Problem TooManyLines(int max) => new("too-large", 413, "The body has too many lines",
        string.Create(CultureInfo.InvariantCulture,
            $"a body may hold at most {max} lines: cut it into several requests, in the same order"));

    public static Problem WrongMedia(string expected) => new("media", 415, "The content type is not known",
        $"{expected} was expected in Content-Type");

    public static Problem TooSlow() => new("too-slow", 408, "The body did not arrive in time",
        "send the body in one go; nothing of it was taken")
    { RetryAfterS = 1 };

    public static Problem Rate(long waitMs) => new("rate", 429, "The source sends faster than it may",
        "nothing of this request was taken: send it again, unchanged, after the time in Retry-After")
    { RetryAfterS = (int)Math.Min(3600, (waitMs + 999) / 1000) };

    public static Problem TooManyAsks(int max) => new("rate", 429, "The source sends faster than it may",
        string.Create(CultureInfo.InvariantCulture,
            $"at most {max} requests for effects of one source may be open at once: wait for their answers"))
    { RetryAfterS = 1 };

    public static Problem QueueFull() => new("queue-full", 429, "The node has more waiting than it takes",
        "nothing of this was taken: send it again, unchanged, after the time in Retry-After")
    { RetryAfterS = 1 };

    public static Problem OutOfMemory() => new("busy", 503, "Too many requests are open at once",
        "nothing of this request was taken: send it again, unchanged, after the time in Retry-After")
    { RetryAfterS = 1 };

    public static Problem NotReady(string why) => new("not-ready", 503, "The node does not take events now", why)
    {
        RetryAfterS = 5,
    };

    public static Problem NotCommitted(string why) => new("not-committed", 503, "Nothing was committed",
        why + "; send the same lines again with the same sequences")
    { RetryAfterS = 1 };

    public static Problem AnswerUnknown() => new("answer-unknown", 503, "The commit took too long",
        "whether it was taken is not known here: send the same lines again with the same sequences, which answers them "
        + "without taking them twice")
    { RetryAfterS = 1 };

    public static Problem NoEvent() =>
        Invalid("", "the body holds no event: one JSON object a line, or frames, was expected");

    public static Problem DeadlinePassed() => new("deadline", 503, "The deadline passed",
        "nothing was committed by 'deadline_ms': do what your own fallback says; the event may still be taken, and the "
        + "same 'id' sent again is answered without taking it twice")
    { RetryAfterS = 1 };

    public static Problem OtherBodyOfId() => new("other-body", 422, "The id was used for something else",
        "an event with this 'id' was accepted before with another content: give each event an id of its own")
    { Field = "id" };

    public static Problem IdTooOld() => new("older", 409, "The id is too old",
        "an event with this 'id' was accepted before, too long ago to be answered again")
    { Field = "id" };

    private static Problem TimeRefused() => new("time-refused", 422, "The stated time was not taken",
        "a time is stated by the feeder of a node that runs on a source's clock, never goes back, and lies at most a "
        + "day ahead of the machine's clock (ten years in a simulated city)")
    { Field = "now" };

    private static Problem Older(long last) => new("older", 409, "The sequence is too old",
        "this sequence is not above the last accepted one and no longer remembered: number new lines above 'last'")
    { Field = "seq", Last = last };

    private static Problem TooHigh(long last) => new("too-high", 422, "The sequence is too high",
        "too few numbers would be left above it: any gap is allowed up to 2305843009213693952 (2^61), above that a "
        + "step of at most 1048576 (2^20) from there or from 'last', whichever is higher")
    { Field = "seq", Last = last };

    private static Problem OtherBody(long last) => new("other-body", 422, "The sequence was used for something else",
        "this sequence was accepted before with another content: number new lines above 'last'")
    { Field = "seq", Last = last };

    public static Problem Invalid(string field, string detail) =>
        new("invalid", 400, "The value cannot be used", detail) { Field = field };

    /// <summary>Writes the members into the object that the writer stands in.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("type", TypeUri);
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        if (Field is not null) json.WriteString("field", Field);
        if (Last is { } last) json.WriteNumber("last", last);
    }

    /// <summary>Answers a request with this problem alone.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/problem+json";
        if (RetryAfterS is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Status == 401) context.Response.Headers.WWWAuthenticate = "Bearer realm=\"levee\"";
        await using (Utf8JsonWriter json = new(context.Response.BodyWriter, Json.Options))
        {
            json.WriteStartObject();
            WriteMembers(json);
            json.WriteEndObject();
        }
        await context.Response.CompleteAsync().ConfigureAwait(false);
    }
}
