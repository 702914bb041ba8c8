using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>The content types of this edge.</summary>
internal static class Media
{
    public const string Json = "application/json";
    public const string NdJson = "application/x-ndjson";
    public const string Problem = "application/problem+json";

    /// <summary>
    /// True for one JSON object, false for one a line; throws <see cref="ProblemException"/> (415) for anything else.
    /// </summary>
    public static bool IsJson(HttpRequest request)
    {
        ReadOnlySpan<char> type = request.ContentType ?? "";
        int end = type.IndexOf(';');
        type = (end < 0 ? type : type[..end]).Trim();
        if (type.Equals(NdJson, StringComparison.OrdinalIgnoreCase)) return false;
        if (type.Equals(Json, StringComparison.OrdinalIgnoreCase)) return true;
        throw new ProblemException(Channels.Http.Problem.WrongMedia(
            $"{NdJson} (one object a line) or {Json} (one object)"));
    }

    /// <summary>Throws <see cref="ProblemException"/> (415) unless the body is NDJSON.</summary>
    public static void RequireNdJson(HttpRequest request)
    {
        if (IsJson(request)) throw new ProblemException(Channels.Http.Problem.WrongMedia(NdJson));
    }
}
