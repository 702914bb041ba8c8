using System.Text.Json;
using Levee.Channels.Feeds;
using Levee.Contracts.Signals;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// <c>GET /v1/lists</c> and <c>GET /v1/lists/{list}.{form}</c>: what is in force, for whoever blocks by it.
/// </summary>
internal static class ListsEndpoint
{
    /// <summary>Which lists there are, how many entries each has, and in which forms it is given out.</summary>
    public static async Task IndexAsync(HttpContext context, HttpState state)
    {
        RequireLists(context, state);
        IReadOnlyDictionary<string, long> counts = state.Parts.Lists!.CountInForce();
        context.Response.ContentType = Media.Json;
        await using Utf8JsonWriter json = new(context.Response.BodyWriter, Json.Options);
        json.WriteStartObject();
        json.WriteStartArray("lists");
        foreach (SignalList list in SignalLists.All)
        {
            json.WriteStartObject();
            json.WriteString("list", list.Name);
            json.WriteNumber("in_force", counts.GetValueOrDefault(list.Name));
            json.WriteNumber("version", state.Parts.Lists.VersionOf(list.Name));
            json.WriteStartArray("forms");
            foreach (ListForm form in ListForm.Of(list.Kind)) json.WriteStringValue(form.Name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One list in one form; 304 when the client has it already.</summary>
    public static async Task AnswerAsync(HttpContext context, HttpState state)
    {
        RequireLists(context, state);
        (SignalList list, ListForm form) = Asked(
            (string?)context.Request.RouteValues["list"] ?? "", (string?)context.Request.RouteValues["form"] ?? "");
        ListExport export = state.Lists.Read(list, form, HasUnchecked(context.Request));
        IHeaderDictionary headers = context.Response.Headers;
        headers.ETag = export.Tag;
        headers.CacheControl = "private, no-cache";
        headers.ContentDisposition = $"inline; filename=\"{list.Name}.{form.Name}\"";
        if (Matches(context.Request, export.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = form.Media;
        context.Response.ContentLength = export.Body.Length;
        await context.Response.Body.WriteAsync(export.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static (SignalList List, ListForm Form) Asked(string list, string form)
    {
        SignalList known = SignalLists.Find(list) ?? throw new ProblemException(Problem.NoList(
            "there is no such list; these are given out: " + string.Join(", ", SignalLists.All
                .Where(one => ListForm.Of(one.Kind).Any()).Select(one => one.Name))));
        if (ListForm.Find(form, known.Kind) is { } found) return (known, found);
        string forms = string.Join(", ", ListForm.Of(known.Kind).Select(one => one.Name));
        throw new ProblemException(Problem.NoList(forms.Length > 0
            ? $"the list {known.Name} is given out as {forms} only"
            : $"the list {known.Name} is given out in no form: it is read by rules and persons only"));
    }

    private static void RequireLists(HttpContext context, HttpState state)
    {
        Source source = state.Authenticate(context);
        state.TakeRate(source, 1);
        state.RequireReady();
        if (state.Parts.Lists is null) throw new ProblemException(Problem.NoList("this node gives out no lists"));
    }

    private static bool HasUnchecked(HttpRequest request) => request.Query["unchecked"].ToString() switch
    {
        "" or "no" => false,
        "yes" => true,
        _ => throw new ProblemException(Problem.Invalid("unchecked", "yes or no was expected")),
    };

    /// <summary>True when one of the tags in If-None-Match is this one (RFC 9110 section 13.1.2).</summary>
    private static bool Matches(HttpRequest request, string tag) => request.Headers.IfNoneMatch
        .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
        .Any(given => given == "*" || given == tag || given == "W/" + tag);
}
