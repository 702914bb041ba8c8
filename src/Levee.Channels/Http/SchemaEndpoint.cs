using System.Text;
using Levee.Contracts.Wire;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary><c>GET /v1/schema</c>: the JSON Schema of one line of <c>/v1/events</c>.</summary>
internal static class SchemaEndpoint
{
    private static readonly byte[] Schema = Encoding.UTF8.GetBytes(EventJsonSchema.Write());

    public static async Task AnswerAsync(HttpContext context, HttpState state)
    {
        context.Response.ContentType = "application/schema+json";
        await context.Response.BodyWriter.WriteAsync(Schema, context.RequestAborted).ConfigureAwait(false);
    }
}
