using System.Globalization;
using Levee.Contracts.Signals;

namespace Levee.Channels.Feeds;

/// <summary>A list as a response policy zone (draft-vixie-dnsop-dns-rpz) that answers NXDOMAIN.</summary>
internal static class RpzText
{
    private const int OwnerMax = 200;

    public static void Write(TextWriter text, ExportedList list)
    {
        uint serial = unchecked((uint)list.Version);
        text.Write(string.Create(CultureInfo.InvariantCulture, $"""
            $TTL 60
            @ SOA localhost. nobody.localhost. {serial} 60 60 432000 60
            @ NS localhost.

            """).ReplaceLineEndings("\n"));
        foreach ((string value, SignalScope scope) in list.Entries) Entry(text, value, scope);
    }

    private static void Entry(TextWriter text, string value, SignalScope scope)
    {
        if (!ListText.IsName(value))
        {
            if (value[0] != '[') text.Write($"32.{string.Join('.', value.Split('.').Reverse())}.rpz-ip CNAME .\n");
            return;
        }
        // An owner also carries the name of the zone, and all of it may have 255 bytes.
        if (value.Length > OwnerMax) return;
        text.Write($"{value} CNAME .\n");
        if (scope != SignalScope.One) text.Write($"*.{value} CNAME .\n");
    }
}
