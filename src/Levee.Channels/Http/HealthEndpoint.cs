using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary><c>GET /healthz/live</c> and <c>/healthz/ready</c>, open to anyone: they say nothing of anyone.</summary>
internal static class HealthEndpoint
{
    public static Task LiveAsync(HttpContext context, HttpState state) =>
        SayAsync(context, $"live: {state.Parts.Node.Name}, build {state.Parts.Node.Build}\n");

    public static Task ReadyAsync(HttpContext context, HttpState state)
    {
        state.RequireReady();
        return SayAsync(context, "ready\n");
    }

    private static Task SayAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
