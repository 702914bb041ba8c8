using System.Globalization;
using System.Text;
using System.Text.Json;
using Levee.Contracts;
using Levee.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Live;

/// <summary>
/// Server-sent events of the live table, resumed by position. A viewer pulls from the follower's rings at most five
/// times a second, so nothing queues up for a slow one; one that takes no bytes for ten seconds is cut.
/// </summary>
internal sealed class LiveStream(ConsoleParts parts)
{
    /// <summary>The most viewers at once.</summary>
    public const int ViewersMax = 200;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WriteMax = TimeSpan.FromSeconds(10);

    private int viewers;

    public async Task RunAsync(PageRequest request)
    {
        if (Interlocked.Increment(ref viewers) > ViewersMax)
        {
            Interlocked.Decrement(ref viewers);
            request.Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        try
        {
            await SendAsync(request);
        }
        catch (OperationCanceledException)
        {
            // The viewer went away or was too slow; it resumes by position.
        }
        finally
        {
            Interlocked.Decrement(ref viewers);
        }
    }

    private async Task SendAsync(PageRequest request)
    {
        HttpContext context = request.Context;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        LiveFilter filter = LiveScreen.FilterOf(request);
        LiveWords words = new(parts.Node, request.Frame.Text, request.Frame.Times);
        Position from = StartOf(request, parts.Live.Next, out bool isResumed);
        for (bool isFirst = true; ; isFirst = false)
        {
            Task changed = parts.Live.ChangedAsync();
            LiveSlice slice = parts.Live.Since(from, filter);
            from = slice.Next;
            await WriteAsync(context, Message(slice, words, request.Frame.Times.Clock(
                FrameMaker.NowOf(parts.Node, parts.Time)), isFirst && isResumed));
            await Task.Delay(Pace, parts.Time, context.RequestAborted);
            await Task.WhenAny(changed, Task.Delay(Beat - Pace, parts.Time, context.RequestAborted));
            context.RequestAborted.ThrowIfCancellationRequested();
        }
    }

    private static Position StartOf(PageRequest request, Position head, out bool isResumed)
    {
        string last = request.Context.Request.Headers["Last-Event-ID"].ToString();
        isResumed = last.Length > 0;
        string text = isResumed ? last : request.Query("after") ?? "";
        bool isRead = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long position);
        return isRead && position <= head.Value ? new Position(position) : head;
    }

    private string Message(LiveSlice slice, LiveWords words, string clock, bool isResumed)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            writer.WriteString("clock", clock);
            writer.WriteNumber("rate", parts.Live.Rate);
            writer.WriteNumber(isResumed ? "gap" : "counted", slice.Skipped + slice.Missed);
            writer.WriteStartArray("rows");
            foreach (LiveRow row in slice.Rows) Write(writer, words.Of(row));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return $"id: {slice.Next}\nevent: rows\ndata: {Encoding.UTF8.GetString(json.ToArray())}\n\n";
    }

    private static void Write(Utf8JsonWriter writer, LiveCells row)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(row.Entry);
        foreach (string cell in (ReadOnlySpan<string>)[row.Time, row.Channel, row.Kind, row.From, row.To, row.Detail])
            writer.WriteStringValue(cell);
        writer.WriteNumberValue((int)row.Step);
        writer.WriteStringValue(row.Symbols);
        writer.WriteEndArray();
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
