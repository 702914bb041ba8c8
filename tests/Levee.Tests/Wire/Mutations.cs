using System.Buffers;
using CsCheck;
using Levee.Contracts.Events;

namespace Levee.Tests.Wire;

/// <summary>Bytes that are nearly right: an event written twice, then one thing about it changed.</summary>
internal static class Mutations
{
    /// <summary>
    /// The bytes that a writer makes of any event, with one byte other, missing, added, or a run missing.
    /// </summary>
    public static Gen<byte[]> Of(Action<ArrayBufferWriter<byte>, PlainEvent> writeTwice) =>
        Gen.Select(PlainEvents.Any, Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 3]).Select((plain, place, value, how) =>
        {
            ArrayBufferWriter<byte> output = new();
            writeTwice(output, plain);
            List<byte> bytes = [.. output.WrittenSpan];
            int at = place % bytes.Count;
            if (how == 0) bytes[at] = value;
            if (how == 1) bytes.RemoveAt(at);
            if (how == 2) bytes.Insert(at, value);
            if (how == 3) bytes.RemoveRange(at, Math.Min(value, bytes.Count - at));
            return bytes.ToArray();
        });
}
