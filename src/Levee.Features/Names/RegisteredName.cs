using System.Text;
using Levee.Features.Hosts;

namespace Levee.Features.Names;

/// <summary>The name that somebody registered, told from a host's normal form alone.</summary>
internal static class RegisteredName
{
    /// <summary>
    /// The registered name that a host is or lies under; the host itself when it is an address or a public suffix. A
    /// part of what is given.
    /// </summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> host)
    {
        if (host.IsEmpty || host[0] == '[' || char.IsAsciiDigit((char)host[^1])) return host;
        Span<char> letters = stackalloc char[HostName.LengthMax];
        letters = letters[..Encoding.ASCII.GetChars(host, letters)];
        return host[^PublicSuffixes.Registrable(letters).Length..];
    }
}
