using System.Text.Encodings.Web;
using System.Text.Json;

namespace Levee.Channels.Http;

/// <summary>How answers are written: Chinese as it is, nothing indented.</summary>
internal static class Json
{
    public static readonly JsonWriterOptions Options = new()
    {
        // The answers are never put into a page unescaped, so only what JSON itself asks for is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
