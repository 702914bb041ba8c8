using System.Text;

namespace Levee.Channels.Http;

/// <summary>Reads <c>Authorization: Basic</c> (RFC 7617), all that some SIP servers can send.</summary>
internal static class Basic
{
    private const string Scheme = "Basic ";

    /// <summary>The user name and password, or null when the header is of another scheme or not well formed.</summary>
    public static (string Name, string Password)? Of(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length > 512) return null;
        Span<byte> bytes = stackalloc byte[512];
        if (!Convert.TryFromBase64String(header[Scheme.Length..].Trim(), bytes, out int length)) return null;
        string pair = Encoding.UTF8.GetString(bytes[..length]);
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (pair[..colon], pair[(colon + 1)..]);
    }
}
