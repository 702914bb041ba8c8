using System.Net;
using System.Text.Json;

namespace Levee.Commands.Signals;

/// <summary>Reads one answer of a node, or says why there is none.</summary>
internal static class NodeReply
{
    /// <summary>
    /// The body; throws <see cref="CommandException"/> for what is not there, <see cref="IOException"/> otherwise.
    /// </summary>
    public static async Task<byte[]> ReadAsync(HttpClient node, string path, CancellationToken stop)
    {
        try
        {
            using HttpResponseMessage response = await node.GetAsync(path, stop).ConfigureAwait(false);
            byte[] body = await response.Content.ReadAsByteArrayAsync(stop).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) return body;
            string why = $"{node.BaseAddress} answered {(int)response.StatusCode}: {Detail(body)}";
            throw response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest
                ? new CommandException(why)
                : new IOException(why);
        }
        catch (HttpRequestException e)
        {
            throw new IOException($"{node.BaseAddress} does not answer: {e.Message}", e);
        }
    }

    private static string Detail(byte[] body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("detail").GetString()!;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "something that is no answer of a node";
        }
    }
}
