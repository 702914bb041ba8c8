using System.Text;
using System.Text.Json;
using Levee.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>
/// Server-sent events of a page's part, drawn again every second and sent when it changed. Bounded: too many viewers
/// are refused, one that takes no bytes for ten seconds is cut; a part is whole, so nothing queues up.
/// </summary>
internal sealed class PartStream(ConsoleParts parts, PageWriter writer)
{
    /// <summary>The most viewers at once.</summary>
    public const int ViewersMax = 200;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WriteMax = TimeSpan.FromSeconds(10);

    private int viewers;

    /// <summary>Streams a part until the viewer goes away.</summary>
    /// <typeparam name="TPart">The part.</typeparam>
    public async Task RunAsync<TPart>(PageRequest request, Func<Task<object>> view) where TPart : IComponent
    {
        try
        {
            if (Interlocked.Increment(ref viewers) > ViewersMax)
                request.Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else
                await SendAsync<TPart>(request, view);
        }
        catch (OperationCanceledException)
        {
            // The viewer went away or was too slow; it asks again and gets the whole part.
        }
        finally
        {
            Interlocked.Decrement(ref viewers);
        }
    }

    private async Task SendAsync<TPart>(PageRequest request, Func<Task<object>> view) where TPart : IComponent
    {
        HttpContext context = request.Context;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        string sent = "";
        while (true)
        {
            PageFrame frame = request.Frame with { Now = FrameMaker.NowOf(parts.Node, parts.Time) };
            string html = await writer.RenderAsync(typeof(TPart), frame, await view());
            await WriteAsync(context, Message(frame, html == sent ? null : html));
            sent = html;
            await Task.Delay(Beat, parts.Time, context.RequestAborted);
        }
    }

    private static string Message(PageFrame frame, string? html)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter message = new(json))
        {
            message.WriteStartObject();
            message.WriteString("clock", frame.Times.Clock(frame.Now));
            if (html is not null) message.WriteString("html", html);
            message.WriteEndObject();
        }
        return $"event: part\ndata: {Encoding.UTF8.GetString(json.ToArray())}\n\n";
    }

    private async Task WriteAsync(HttpContext context, string message)
    {
        using CancellationTokenSource slow = new(WriteMax, parts.Time);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(slow.Token, context.RequestAborted);
        await context.Response.WriteAsync(message, either.Token);
        await context.Response.Body.FlushAsync(either.Token);
    }
}
