using System.Buffers;
using System.Buffers.Binary;
using Levee.Benchmarks.Traffic;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;
using Levee.Contracts.Wire.Binary;

namespace Levee.Benchmarks.Http;

/// <summary>
/// A body made once, whose sequences and times are overwritten in place each time it is sent: making the load must cost
/// little beside taking it.
/// </summary>
internal sealed class LoadBody
{
    /// <summary>From here on sequences have thirteen digits, as times have.</summary>
    public const long FirstSequence = 1_000_000_000_000;

    private const int Digits = 13;

    private readonly byte[] bytes;
    private readonly int[] places;
    private readonly bool isBinary;

    public LoadBody(EventMaker maker, int events, bool isBinary)
    {
        this.isBinary = isBinary;
        ArrayBufferWriter<byte> output = new();
        BinaryEventWriter frames = new(output);
        using NdjsonWriter lines = new(output);
        places = new int[events];
        for (int i = 0; i < events; i++)
        {
            int start = output.WrittenCount;
            PlainEvent plain = PlainEvents.Of(maker.Next(new Instant(FirstSequence)), FirstSequence + i,
                new Instant(FirstSequence));
            if (isBinary) frames.Write(plain);
            else lines.Write(plain);
            places[i] = isBinary ? start : start + output.WrittenSpan[start..].IndexOf("\"seq\":"u8) + 6;
        }
        bytes = output.WrittenSpan.ToArray();
    }

    /// <summary>Its content type.</summary>
    public string Media => isBinary ? BinaryEventReader.Media : "application/x-ndjson";

    /// <summary>Its events.</summary>
    public int Count => places.Length;

    /// <summary>The bytes with these sequences and this time; valid until the next call.</summary>
    public ReadOnlyMemory<byte> At(long first, long unixMs)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (isBinary)
            {
                BinaryEventWriter.SetSequence(bytes.AsSpan(places[i]), first + i);
                BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(places[i] + 20), unixMs);
                continue;
            }
            Put(places[i], first + i);
            Put(places[i] + Digits + ",\"at\":".Length, unixMs);
        }
        return bytes;
    }

    private void Put(int place, long value)
    {
        for (int i = Digits - 1; i >= 0; i--, value /= 10) bytes[place + i] = (byte)('0' + (value % 10));
    }
}
