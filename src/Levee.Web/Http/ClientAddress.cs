using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>Whose browser asks, for allowances only: nothing is decided by it and nothing of it is kept.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// The address of the connection, or, when a proxy on this machine holds it, the last one that the proxy added to
    /// <c>X-Forwarded-For</c>. Of IPv6 the network (/64) only: one browser has all addresses in it.
    /// </summary>
    public static IPAddress Of(HttpContext context)
    {
        IPAddress peer = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (IPAddress.IsLoopback(peer) && Forwarded(context) is { } client) peer = client;
        if (peer.IsIPv4MappedToIPv6) peer = peer.MapToIPv4();
        if (peer.AddressFamily != AddressFamily.InterNetworkV6) return peer;
        Span<byte> bytes = stackalloc byte[16];
        peer.TryWriteBytes(bytes, out _);
        bytes[NetworkBytes..].Clear();
        return new IPAddress(bytes);
    }

    private static IPAddress? Forwarded(HttpContext context)
    {
        string listed = context.Request.Headers["X-Forwarded-For"].ToString();
        return IPAddress.TryParse(listed.AsSpan(listed.LastIndexOf(',') + 1).Trim(), out IPAddress? last) ? last : null;
    }
}
