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
    /// <summary>
    /// Hosting platforms that the public suffix list does not name: a name below one is one customer's, the platform
    /// itself is everybody's.
    /// </summary>
    private static readonly FrozenSet<string> Platforms = FrozenSet.ToFrozenSet(
    [
        "gitee.io", "coding.me", "wordpress.com", "weebly.com", "squarespace.com", "windows.net", "amazonaws.com",
        "aliyuncs.com", "alicdn.com", "myqcloud.com", "tencentcos.cn", "bcebos.com", "myhuaweicloud.com",
        "clouddn.com", "qiniucdn.com", "glitch.me", "surge.sh", "000webhostapp.com", "googleusercontent.com",
        "sharepoint.com", "sites.google.com", "docs.google.com", "drive.google.com", "forms.gle", "dropbox.com",
        "mixh.jp", "lolipop.jp",
    ], StringComparer.Ordinal);

    // Not in the table of shorteners yet: the fitted models read that table, and would score such links otherwise.
    private static readonly FrozenSet<string> OtherShorteners =
        FrozenSet.ToFrozenSet(["985.so", "0.gp", "u.nu"], StringComparer.Ordinal);

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

    private static bool IsShortener(string host) => Shorteners.Has(host) || OtherShorteners.Contains(host);
}
