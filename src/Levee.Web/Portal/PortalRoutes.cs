using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Levee.Web.Http;
using Levee.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Levee.Web.Portal;

/// <summary>
/// Maps public pages in both languages: sets the headers, holds to the allowance of an address, renders, and turns a
/// failure into a page. Nothing that a citizen types is logged, kept, or put into an address.
/// </summary>
internal sealed partial class PortalRoutes(
    IEndpointRouteBuilder endpoints, PortalParts parts, PageWriter writer, ILogger logger)
{
    /// <summary>The content policy: a sheet and nothing else; no script at all.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    private const string SizeCookie = "levee-size";
    private readonly Allowances pages = new(perMinute: 120, burst: 60, parts.Time);

    /// <summary>A page in both languages.</summary>
    public void Page(string rest, Func<PortalRequest, Task<PageResult>> handle) => Map("GET", rest, handle);

    /// <summary>A form in both languages.</summary>
    public void Form(string rest, Func<PortalRequest, Task<PageResult>> handle) => Map("POST", rest, handle);

    /// <summary>A page whose language the browser chooses.</summary>
    public void Either(string path, Func<PortalRequest, Task<PageResult>> handle) => endpoints.MapGet(path,
        (RequestDelegate)(context =>
        {
            context.Response.Headers.Vary = "Accept-Language, Cookie";
            return RunAsync(context, Cookies.TextOf(context), path, handle);
        }));

    /// <summary>Whatever else is asked for.</summary>
    public void Missing() => endpoints.MapFallback((RequestDelegate)(context =>
        RunAsync(context, Cookies.TextOf(context), "", _ => Task.FromResult(PageResult.Missing))));

    /// <summary>Remembers the size of letters in a cookie.</summary>
    public static void SetSize(HttpContext context, bool isLarge) =>
        Cookies.Set(context, SizeCookie, isLarge ? "large" : "normal", TimeSpan.FromDays(365));

    private void Map(string method, string rest, Func<PortalRequest, Task<PageResult>> handle)
    {
        foreach (Text text in (Text[])[Text.En, Text.Zh])
        {
            endpoints.MapMethods($"/{PortalFrame.LangOf(text)}{rest}", [method],
                (RequestDelegate)(context => RunAsync(context, text, rest, handle)));
        }
    }

    private async Task RunAsync(
        HttpContext context, Text text, string rest, Func<PortalRequest, Task<PageResult>> handle)
    {
        SecurityHeaders.Set(context.Response);
        context.Response.Headers.ContentSecurityPolicy = Policy;
        PortalFrame frame = new()
        {
            Text = text, Rest = rest.Contains('{') ? "" : rest, Helpline = parts.Helpline, IsDemo = parts.Node.IsDemo,
            IsLarge = Cookies.Read(context, SizeCookie) == "large",
        };
        try
        {
            PageResult result = await ResultAsync(new PortalRequest(context, frame), handle);
            await AnswerAsync(context, frame, result);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, frame, Error(frame, "portal.large", bad.StatusCode));
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // The error's own text may hold what was typed: only its type is written.
            LogFailed(logger, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(6)), error.GetType().Name);
            await AnswerAsync(context, frame, Error(frame, "portal.failed", StatusCodes.Status500InternalServerError));
        }
    }

    private async Task<PageResult> ResultAsync(PortalRequest request, Func<PortalRequest, Task<PageResult>> handle)
    {
        if (!pages.TryTake(ClientAddress.Of(request.Context)))
            return Error(request.Frame, "portal.often", StatusCodes.Status429TooManyRequests);
        if (HttpMethods.IsPost(request.Context.Request.Method) && !IsOwnForm(request.Context))
            return Error(request.Frame, "portal.form", StatusCodes.Status400BadRequest);
        return await handle(request);
    }

    /// <summary>A page that says what did not happen.</summary>
    public static PageResult Error(PortalFrame frame, string key, int status) => PageResult.Of<PortalErrorPage>(
        new PortalErrorView(frame.Text["portal.error"], frame.Text[key]), status);

    private static bool IsOwnForm(HttpContext context) => context.Request.HasFormContentType
        && context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    private async Task AnswerAsync(HttpContext context, PortalFrame frame, PageResult result)
    {
        if (result.Location is { } location)
        {
            context.Response.StatusCode = result.Status;
            context.Response.Headers.Location = location;
            return;
        }
        Type component = result.Component ?? typeof(PortalErrorPage);
        object view = result.View ?? new PortalErrorView(frame.Text["missing.title"], frame.Text["portal.missing"]);
        byte[] body = Encoding.UTF8.GetBytes(await writer.RenderAsync(component, frame, view));
        context.Response.StatusCode = result.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentLanguage = frame.Text.Lang;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    [LoggerMessage(EventId = 4101, Level = LogLevel.Error, Message = "A public page failed, error id {Id}: {Type}")]
    private static partial void LogFailed(ILogger logger, string id, string type);
}
