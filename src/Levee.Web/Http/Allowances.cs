using System.Net;
using System.Security.Cryptography;

namespace Levee.Web.Http;

/// <summary>
/// An allowance for every client address: fills at a rate, holds at most a burst. The table has a fixed size; addresses
/// that fall into one place share its allowance, and which ones do nobody outside can tell. Safe from any thread.
/// </summary>
/// <param name="perMinute">How many a minute in the long run.</param>
/// <param name="burst">How many at once after a quiet time.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class Allowances(double perMinute, int burst, TimeProvider time)
{
    private const int Places = 1 << 14;

    private readonly Lock gate = new();
    private readonly Place[] places = new Place[Places];
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly long began = time.GetTimestamp();

    /// <summary>True while something is left for this address.</summary>
    public bool HasAny(IPAddress client)
    {
        lock (gate) return Filled(client).Spent + 1 <= burst;
    }

    /// <summary>Takes one; false when nothing is left.</summary>
    public bool TryTake(IPAddress client)
    {
        lock (gate)
        {
            ref Place place = ref Filled(client);
            if (place.Spent + 1 > burst) return false;
            place.Spent++;
            return true;
        }
    }

    private ref Place Filled(IPAddress client)
    {
        ref Place place = ref places[PlaceOf(client)];
        double minutes = time.GetElapsedTime(began).TotalMinutes;
        place.Spent = Math.Max(0, place.Spent - ((minutes - place.FilledAt) * perMinute));
        place.FilledAt = minutes;
        return ref place;
    }

    private int PlaceOf(IPAddress client)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, client.GetAddressBytes(), digest);
        return (digest[0] << 8 | digest[1]) & (Places - 1);
    }

    private struct Place
    {
        public double Spent;
        public double FilledAt;
    }
}
