using System.Text.Json.Nodes;
using Levee.Contracts;
using Levee.Contracts.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Levee.Channels.Http;

/// <summary>The HTTP edge for machines: what <c>docs/http.md</c> describes, mapped into a host's routes.</summary>
public static partial class LeveeHttp
{
    /// <summary>Sets Kestrel's own bounds: slow heads, slow bodies, and bodies that no endpoint would read.</summary>
    public static void Bound(KestrelServerOptions kestrel, HttpLimits limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = limits.ConnectionsMax;
        kestrel.Limits.RequestHeadersTimeout = limits.HeadTimeout;
        kestrel.Limits.MaxRequestBodySize = limits.BodyMax;
        kestrel.Limits.MinRequestBodyDataRate = limits.BodyBytesPerSMin <= 0
            ? null
            : new MinDataRate(limits.BodyBytesPerSMin, TimeSpan.FromSeconds(5));
    }

    /// <summary>
    /// Maps <c>/v1/*</c>, <c>/healthz/*</c> and <c>/metrics</c>. The parts live as long as the host; nothing is taken
    /// from its container but its lifetime.
    /// </summary>
    public static void MapLevee(this IEndpointRouteBuilder routes, LeveeHttpParts parts)
    {
        HttpState state = new(parts);
        MapIn(routes, state);
        MapOut(routes, state);
        MapHealth(routes, state);
        LeveeMetrics metrics = new(parts.Node, state.Metrics.Meter);
        metrics.Map(routes);
        routes.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(metrics.Dispose);
    }

    private static void MapIn(IEndpointRouteBuilder routes, HttpState state)
    {
        SayLines(routes.MapPost("/v1/events", Endpoint(state, EventsEndpoint.AnswerAsync))
            .WithName("sendEvents").WithTags("in").WithSummary("Send events, get a committed verdict for each")
            .WithDescription("One event a line (application/x-ndjson) or one event (application/json), in rising "
                + "'seq'. The answer has a line a line, in the same order, sent after the commit. A line that could "
                + "not be taken has an error in its place. Frames (application/vnd.levee.events) are taken too."));
        foreach ((string path, EventKind kind) in VerdictEndpoint.Kinds)
            SayVerdict(routes.MapPost("/v1/verdicts/" + path, Endpoint(state, VerdictEndpoint.For(kind))), path);
        SayLines(routes.MapPost("/v1/receipts", Endpoint(state, Lines(ReceiptLine.Read)))
            .WithName("sendReceipts").WithTags("in").WithSummary("Confirm what became of effects and verdicts")
            .WithDescription("Lines of {effect or verdict, seq, state, at}; state is applied, delivered, read, heeded, "
                + "ignored or failed."));
        SayLines(routes.MapPost("/v1/unscreened", Endpoint(state, Lines(UnscreenedLine.Read)))
            .WithName("reportUnscreened").WithTags("in").WithSummary("Report events that passed unscreened")
            .WithDescription("Lines of {seq, kind, count, from, until}: what the edge let pass while the node did not "
                + "answer."));
        SayLines(routes.MapPost("/v1/signals", Endpoint(state, SignalLines.AnswerAsync))
            .WithName("sendSignals").WithTags("in").WithSummary("State listed facts: bad numbers, sites, accounts")
            .WithDescription("Lines of {seq, list, value, confidence, days or until, feed}; confidence 0 takes a fact "
                + "back. The answer says what became of each: in-force, proposed, or why it was refused."));
    }

    private static void MapOut(IEndpointRouteBuilder routes, HttpState state)
    {
        routes.MapGet("/v1/effects", Endpoint(state, EffectsEndpoint.AnswerAsync))
            .WithName("readEffects").WithTags("out").WithSummary("Read the warnings this source is to deliver")
            .WithDescription("Query: after (next of the last answer), wait_s (0 to 55). Waits when nothing is there.")
            .Produces<JsonObject>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429)
            .ProducesProblem(503);
        routes.MapGet("/v1/lists", Endpoint(state, ListsEndpoint.IndexAsync))
            .WithName("readLists").WithTags("out").WithSummary("Which lists there are")
            .WithDescription("Each list with its entries in force, its version and its forms.")
            .Produces<JsonObject>().ProducesProblem(401).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/v1/lists/{list}.{form}", Endpoint(state, ListsEndpoint.AnswerAsync))
            .WithName("readList").WithTags("out").WithSummary("One list, for whoever blocks by it")
            .WithDescription("Forms: domains, hosts, adblock, rpz, e164. Answers 304 to a known ETag. unchecked=yes "
                + "adds whole domains and shared hosts that only feeds named and nobody checked.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain", "text/dns")
            .Produces(StatusCodes.Status304NotModified).ProducesProblem(401).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/v1/schema", Endpoint(state, SchemaEndpoint.AnswerAsync))
            .WithName("readSchema").WithTags("out").WithSummary("The JSON Schema of events")
            .WithDescription("JSON Schema 2020-12 of one line of /v1/events, made from the types the reader uses.")
            .Produces<JsonObject>(StatusCodes.Status200OK, "application/schema+json");
    }

    private static void MapHealth(IEndpointRouteBuilder routes, HttpState state)
    {
        routes.MapGet("/healthz/live", Endpoint(state, HealthEndpoint.LiveAsync))
            .WithName("live").WithTags("health").WithSummary("The process answers");
        routes.MapGet("/healthz/ready", Endpoint(state, HealthEndpoint.ReadyAsync))
            .WithName("ready").WithTags("health").WithSummary("The node has recovered and takes events")
            .WithDescription("503 with the reason while it does not.").ProducesProblem(503);
    }

    private static void SayVerdict(RouteHandlerBuilder endpoint, string path)
    {
        endpoint.WithName("ask-" + path).WithTags("in").WithSummary($"Ask for the verdict on one of the {path}")
            .WithDescription("One event, JSON or a form, without 'kind' and 'seq'; 'at' is the arrival when absent. "
                + "'id' (or Idempotency-Key) makes sending again safe. With 'Accept: text/plain' or '?answer=line' the "
                + "answer is one line: what to do, then the symbols.")
            .Produces<JsonObject>(StatusCodes.Status200OK, Media.Json, Media.Text);
        foreach (int status in (int[])[400, 401, 403, 408, 409, 413, 415, 422, 429, 503])
            endpoint.ProducesProblem(status);
    }

    // No Accepts: it would make routing answer 415 by itself, without a problem document.
    private static void SayLines(RouteHandlerBuilder endpoint)
    {
        endpoint.Produces<JsonObject>(StatusCodes.Status200OK, Media.NdJson, Media.Json);
        foreach (int status in (int[])[400, 401, 403, 408, 409, 413, 415, 422, 429, 503])
            endpoint.ProducesProblem(status);
    }

    private static Func<HttpContext, HttpState, Task> Lines(EntriesEndpoint.LineReader read) =>
        (context, state) => EntriesEndpoint.AnswerAsync(context, state, read);

    // A Delegate, not a RequestDelegate: only then does the endpoint appear in the OpenAPI document.
    private static Delegate Endpoint(HttpState state, Func<HttpContext, HttpState, Task> answer) =>
        (HttpContext context) => GuardAsync(context, state, answer);

    private static async Task GuardAsync(HttpContext context, HttpState state,
        Func<HttpContext, HttpState, Task> answer)
    {
        try
        {
            await answer(context, state).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            state.Metrics.CountRefusal(e.Problem.Type);
            await e.Problem.AnswerAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            state.Metrics.CountRefusal("gone");
        }
        catch (Exception e) when (e is not InvariantBrokenException)
        {
            LogFailed(state.Parts.Log, context.Request.Path, e.GetType().Name, e);
            state.Metrics.CountRefusal("failed");
            if (context.Response.HasStarted) throw;
            await new Problem("failed", 500, "The node failed to answer",
                "this is a fault of the node and has been logged; sending the same lines again is safe")
                .AnswerAsync(context).ConfigureAwait(false);
        }
    }
}
