using System.Collections.Frozen;
using Levee.Contracts.Signals;
using Levee.Features.Hosts;

namespace Levee.Features.Names;

/// <summary>
/// How much a listed name covers, told from its normal form alone: a host that strangers share, a registered name with
/// all below it, or one thing.
/// </summary>
public static class NameScope
{
    /// <summary>Hosting platforms: a name below one is one customer's, the platform itself is everybody's.</summary>
    private static readonly FrozenSet<string> Platforms = FrozenSet.ToFrozenSet(
    [
        "github.io", "gitlab.io", "gitee.io", "coding.me", "pages.dev", "workers.dev", "r2.dev", "netlify.app",
        "vercel.app", "herokuapp.com", "web.app", "firebaseapp.com", "appspot.com", "blogspot.com", "wordpress.com",
        "weebly.com", "wixsite.com", "webflow.io", "notion.site", "squarespace.com", "myshopify.com",
        "azurewebsites.net", "azurefd.net", "windows.net", "cloudfront.net", "amazonaws.com", "s3.amazonaws.com",
        "aliyuncs.com", "alicdn.com", "myqcloud.com", "tencentcos.cn", "bcebos.com", "myhuaweicloud.com", "clouddn.com",
        "qiniucdn.com", "ngrok.io", "ngrok-free.app", "trycloudflare.com", "glitch.me", "repl.co", "replit.app",
        "surge.sh", "fly.dev", "onrender.com", "000webhostapp.com", "duckdns.org", "ddns.net", "hopto.org",
        "altervista.org", "translate.goog", "googleusercontent.com", "sharepoint.com", "sites.google.com",
        "docs.google.com", "drive.google.com", "forms.gle", "dropbox.com", "mixh.jp", "sakura.ne.jp", "lolipop.jp",
    ], StringComparer.Ordinal);

    /// <summary>Link shorteners: every link on them is somebody else's.</summary>
    private static readonly FrozenSet<string> Shorteners = FrozenSet.ToFrozenSet(
    [
        "bit.ly", "t.co", "t.cn", "url.cn", "dwz.cn", "dwz.mk", "suo.im", "suo.nz", "mrw.so", "985.so", "0.gp",
        "tinyurl.com",
        "goo.gl", "is.gd", "v.gd", "ow.ly", "cutt.ly", "rebrand.ly", "rb.gy", "shorturl.at", "s.id", "u.nu", "reurl.cc",
        "lihi.cc", "pse.is", "buff.ly", "lnkd.in", "w.url.cn", "tb.cn", "m.tb.cn", "b23.tv", "dlvr.it", "ppt.cc",
    ], StringComparer.Ordinal);

    /// <summary>Labels that stand between a name and its country.</summary>
    /// <summary>The scope of a normalised name of a kind.</summary>
    public static SignalScope Of(SubjectKind kind, string normal) =>
        kind == SubjectKind.Host ? OfHost(normal) : SignalScope.One;

    private static SignalScope OfHost(string host)
    {
        if (host.Length == 0 || host[0] == '[' || char.IsAsciiDigit(host[^1])) return SignalScope.One;
        string bare = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        if (Platforms.Contains(bare)) return SignalScope.Shared;
        if (PublicSuffixes.SuffixStart(bare) == 0 || PublicSuffixes.IsAbove(bare)) return SignalScope.Shared;
        string registered = PublicSuffixes.Registrable(bare).ToString();
        if (IsShortener(bare) || IsShortener(registered)) return SignalScope.Shared;
        string above = bare[(bare.IndexOf('.', StringComparison.Ordinal) + 1)..];
        bool isTenant = PublicSuffixes.IsHosting(bare) || Platforms.Contains(above);
        return bare == registered && !isTenant ? SignalScope.Name : SignalScope.One;
    }

    private static bool IsShortener(string host) => Shorteners.Contains(host) || Hosts.Shorteners.Has(host);
}
