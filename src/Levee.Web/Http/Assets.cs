using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using Levee.Contracts;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>
/// The style sheet, script and icon, built into the program: their path names their content, so browsers keep them for
/// ever. Immutable.
/// </summary>
public static class Assets
{
    private static readonly FrozenDictionary<string, Asset> All = new[]
    {
        Load("levee.css", "text/css; charset=utf-8"), Load("levee.js", "text/javascript; charset=utf-8"),
        Load("levee.svg", "image/svg+xml"), Load("portal.css", "text/css; charset=utf-8"),
    }.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>Where a page finds an asset; throws <see cref="KeyNotFoundException"/> for an unknown name.</summary>
    public static string Path(string name) => $"/assets/{All[name].Version}/{name}";

    /// <summary>The text of an asset, for tests.</summary>
    internal static string TextOf(string name) => System.Text.Encoding.UTF8.GetString(All[name].Plain);

    internal static async Task WriteAsync(HttpContext context)
    {
        string name = (string?)context.Request.RouteValues["name"] ?? "";
        if (!All.TryGetValue(name, out Asset? asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        bool takesGzip = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        byte[] body = takesGzip ? asset.Gzip : asset.Plain;
        context.Response.ContentType = asset.Type;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (takesGzip) context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Asset Load(string name, string type)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the asset {name} is not built in");
        using MemoryStream plain = new();
        stream.CopyTo(plain);
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(plain.ToArray());
        byte[] bytes = plain.ToArray();
        return new Asset(name, type, Hash256.Of(bytes).ToString()[..12], bytes, packed.ToArray());
    }

    private sealed record Asset(string Name, string Type, string Version, byte[] Plain, byte[] Gzip);
}
