using Levee.Contracts.Wire.Binary;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>The content types of this edge.</summary>
internal static class Media
{
    public const string Json = "application/json";
    public const string NdJson = "application/x-ndjson";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Text = "text/plain";
    public const string Problem = "application/problem+json";

    /// <summary>How events are written; throws <see cref="ProblemException"/> (415) for any other form.</summary>
    public static BodyForm FormOf(HttpRequest request)
    {
        if (Is(request.ContentType, BinaryEventReader.Media)) return BodyForm.Frames;
        return IsJson(request) ? BodyForm.Single : BodyForm.Lines;
    }

    /// <summary>True when the caller asks for this content type by name.</summary>
    public static bool Accepts(HttpRequest request, string media)
    {
        foreach (string? value in request.Headers.Accept)
            if (value is not null && value.Contains(media, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>True when a content type is this one, whatever its parameters.</summary>
    public static bool Is(string? given, string media)
    {
        ReadOnlySpan<char> type = given ?? "";
        int end = type.IndexOf(';');
        return (end < 0 ? type : type[..end]).Trim().Equals(media, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// True for one JSON object, false for one a line; throws <see cref="ProblemException"/> (415) for anything else.
    /// </summary>
    public static bool IsJson(HttpRequest request)
    {
        if (Is(request.ContentType, NdJson)) return false;
        if (Is(request.ContentType, Json)) return true;
        throw new ProblemException(Channels.Http.Problem.WrongMedia(
            $"{NdJson} (one object a line) or {Json} (one object)"));
    }

    /// <summary>Throws <see cref="ProblemException"/> (415) unless the body is NDJSON.</summary>
    public static void RequireNdJson(HttpRequest request)
    {
        if (IsJson(request)) throw new ProblemException(Channels.Http.Problem.WrongMedia(NdJson));
    }
}
