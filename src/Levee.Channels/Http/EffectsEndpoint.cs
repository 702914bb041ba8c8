using System.Globalization;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// <c>GET /v1/effects</c>: what waits for a source since its cursor, after a bounded wait when nothing does.
/// </summary>
internal static class EffectsEndpoint
{
    public static async Task AnswerAsync(HttpContext context, HttpState state)
    {
        Source source = state.Authenticate(context);
        if (!source.Delivers)
            throw new ProblemException(Problem.NotAllowed(
                "this source delivers no warnings: set 'deliver' in the node's file of sources"));
        using IDisposable ask = state.AskForEffects(source);
        state.RequireReady();
        EffectCursor cursor = ReadCursor(context.Request);
        TimeSpan wait = ReadWait(context.Request, state.Parts.Limits);
        List<OutboxRow> rows = await TakeAsync(state, source, cursor, wait, context.RequestAborted)
            .ConfigureAwait(false);
        foreach (OutboxRow row in rows) cursor = cursor.With(row.Id);
        context.Response.ContentType = Media.Json;
        await using Utf8JsonWriter json = new(context.Response.BodyWriter, Json.Options);
        int written = new EffectWriter(json, state, source).Write(rows, cursor);
        state.Metrics.CountEffects(source, written);
    }

    private static async Task<List<OutboxRow>> TakeAsync(HttpState state, Source source, EffectCursor cursor,
        TimeSpan wait, CancellationToken token)
    {
        using SemaphoreSlim added = new(0);
        // Registered before the first look, so that nothing committed between the two is missed.
        using IDisposable registration = state.Parts.Outbox.WhenAdded(new Wake(added).Once);
        using CancellationTokenSource deadline = new(wait, state.Parts.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, token);
        while (true)
        {
            List<OutboxRow> rows = Read(state, source, cursor);
            if (rows.Count > 0 || wait == TimeSpan.Zero) return rows;
            try
            {
                await added.WaitAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                return rows;
            }
        }
    }

    private static List<OutboxRow> Read(HttpState state, Source source, EffectCursor cursor)
    {
        List<OutboxRow> rows = [];
        foreach (PartitionName partition in state.Parts.Outbox.Partitions)
        {
            int room = state.Parts.Limits.EffectsMax - rows.Count;
            if (room == 0) break;
            rows.AddRange(state.Parts.Outbox.Read(source.Number, cursor.Of(partition), room));
        }
        return rows;
    }

    private static EffectCursor ReadCursor(HttpRequest request) =>
        EffectCursor.TryParse(request.Query["after"].ToString(), out EffectCursor cursor)
            ? cursor
            : throw new ProblemException(Problem.Invalid("after",
                "'next' of the last answer was expected, such as screen-12.0,desk-40.3; leave it out to begin"));

    private static TimeSpan ReadWait(HttpRequest request, HttpLimits limits)
    {
        string text = request.Query["wait_s"].ToString();
        if (text.Length == 0) return TimeSpan.Zero;
        int max = (int)limits.EffectsWaitMax.TotalSeconds;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds <= max
            ? TimeSpan.FromSeconds(seconds)
            : throw new ProblemException(Problem.Invalid("wait_s",
                string.Create(CultureInfo.InvariantCulture,
                    $"a whole number of seconds from 0 to {max} was expected")));
    }

    /// <summary>Wakes one waiter; the follower may still call it while the waiter is leaving.</summary>
    private sealed class Wake(SemaphoreSlim added)
    {
        public void Once()
        {
            try
            {
                if (added.CurrentCount == 0) added.Release();
            }
            catch (ObjectDisposedException)
            {
                // The request has been answered already: there is nobody to wake.
            }
        }
    }
}
