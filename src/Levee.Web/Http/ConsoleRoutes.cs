using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Levee.Casework.Access;
using Levee.Web.Errors;
using Levee.Web.Shell;
using Levee.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Levee.Web.Http;

/// <summary>
/// Maps pages and forms: sets the headers, finds who asks, checks roles and form tokens, renders, and turns a failure
/// into a page that says so. A page that is not yours looks absent.
/// </summary>
internal sealed partial class ConsoleRoutes(
    IEndpointRouteBuilder endpoints, ConsoleParts parts, Sessions sessions, PageWriter writer, ILogger logger)
{
    /// <summary>The screen name for what everyone signed in may see.</summary>
    public const string Everybody = "";

    private const int RequestsAMinute = 3_000;
    private const int RequestsAtOnce = 1_000;

    private readonly FrameMaker frames = new(parts, sessions);
    private readonly Allowances requests = new(RequestsAMinute, RequestsAtOnce, parts.Time);

    /// <summary>A page behind the sign-in, for those who see a screen of <see cref="Screens"/>.</summary>
    public void Page(string pattern, string screen, Func<PageRequest, Task<PageResult>> handle) =>
        endpoints.MapGet(pattern, (RequestDelegate)(context => RunAsync(context, screen, isForm: false, handle)));

    /// <summary>A form behind the sign-in.</summary>
    public void Form(string pattern, string screen, Func<PageRequest, Task<PageResult>> handle) =>
        endpoints.MapPost(pattern, (RequestDelegate)(context => RunAsync(context, screen, isForm: true, handle)));

    /// <summary>A page or form that needs no sign-in.</summary>
    public void Open(string pattern, bool isForm, Func<PageRequest, Task<PageResult>> handle) => endpoints.MapMethods(
        pattern, [isForm ? "POST" : "GET"],
        (RequestDelegate)(context => RunAsync(context, screen: null, isForm, handle)));

    /// <summary>What needs no sign-in and is no page; writes its answer itself.</summary>
    public void Plain(string pattern, Func<HttpContext, Task> write) =>
        endpoints.MapGet(pattern, (RequestDelegate)(async context =>
        {
            SecurityHeaders.Set(context.Response);
            if (await MayAskAsync(context)) await write(context);
        }));

    /// <summary>A stream behind the sign-in; writes its answer itself.</summary>
    public void Stream(string pattern, string screen, Func<PageRequest, Task> handle) =>
        endpoints.MapGet(pattern, (RequestDelegate)(async context =>
        {
            SecurityHeaders.Set(context.Response);
            if (!await MayAskAsync(context)) return;
            Session? session = sessions.Find(Cookies.Read(context, Cookies.Session));
            if (session is null || !MaySee(session.Person, screen))
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            else
                await handle(new PageRequest(context, frames.Of(context, session), session));
        }));

    private async Task RunAsync(
        HttpContext context, string? screen, bool isForm, Func<PageRequest, Task<PageResult>> handle)
    {
        SecurityHeaders.Set(context.Response);
        if (!await MayAskAsync(context)) return;
        Session? session = sessions.Find(Cookies.Read(context, Cookies.Session));
        if (session is null && screen is not null)
        {
            GoTo(context, "/signin");
            return;
        }
        PageRequest request = new(context, frames.Of(context, session), session);
        try
        {
            await AnswerAsync(request, await ResultAsync(request, screen, isForm, handle));
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            string id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(6));
            LogFailed(logger, id, error);
            await AnswerAsync(request, PageResult.Of<ErrorPage>(
                new ErrorView("error.title", request.Frame.Text["error.happened"], id),
                StatusCodes.Status500InternalServerError));
        }
    }

    // Before anything is looked up or rendered: an answer of a line costs next to nothing.
    private async Task<bool> MayAskAsync(HttpContext context)
    {
        if (requests.TryTake(ClientAddress.Of(context))) return true;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "1";
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(
            "Too many requests from this address. Wait a moment. 此地址请求过多，请稍候。\n",
            context.RequestAborted);
        return false;
    }

    private async Task<PageResult> ResultAsync(
        PageRequest request, string? screen, bool isForm, Func<PageRequest, Task<PageResult>> handle)
    {
        if (screen is not null && !MaySee(request.Signed.Person, screen)) return PageResult.Missing;
        if (isForm && !await IsOwnFormAsync(request))
            return PageResult.Of<ErrorPage>(
                new ErrorView("refused.title", request.Frame.Text["refused.form"], Id: null),
                StatusCodes.Status400BadRequest);
        return await handle(request);
    }

    private static bool MaySee(Person person, string screen) =>
        screen == Everybody || Screens.MaySee(person, screen);

    private async Task<bool> IsOwnFormAsync(PageRequest request)
    {
        HttpContext context = request.Context;
        if (!context.Request.HasFormContentType) return false;
        string site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none")) return false;
        try
        {
            return sessions.IsFormToken(await request.FormAsync("token"), Cookies.BrowserOf(context),
                Cookies.Read(context, Cookies.Session));
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            // Too large, too many fields, too slow or no form at all: none of ours.
            return false;
        }
    }

    private async Task AnswerAsync(PageRequest request, PageResult result)
    {
        HttpContext context = request.Context;
        if (result.Location is { } location)
        {
            GoTo(context, location);
            return;
        }
        Type component = result.Component ?? typeof(ErrorPage);
        object view = result.View ?? new ErrorView("missing.title", request.Frame.Text["missing.text"], Id: null);
        // Whatever was asked for in vain is not repeated: it may be a person's number, typed into the address.
        PageFrame frame = result.Status == StatusCodes.Status404NotFound
            ? request.Frame with { Here = "/console" }
            : request.Frame;
        string html = await writer.RenderAsync(component, frame, view);
        byte[] body = Encoding.UTF8.GetBytes(html);
        context.Response.StatusCode = result.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentLanguage = frame.Text.Lang;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static void GoTo(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "A console page failed, error id {Id}")]
    private static partial void LogFailed(ILogger logger, string id, Exception error);
}
