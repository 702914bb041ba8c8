using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Levee.Features.Pseudonyms;

/// <summary>
/// AES-CMAC (NIST SP 800-38B) over many codes side by side: round i encrypts block i of every code still running in one
/// call, because a call costs as much as hundreds of blocks. Used by one thread at a time.
/// </summary>
internal sealed class CodeDigester : IDisposable
{
    private const int Block = 16;

    private readonly Aes aes = Aes.Create();
    private readonly byte[] wholeKey = new byte[Block];
    private readonly byte[] paddedKey = new byte[Block];
    private byte[] input = [];
    private byte[] output = [];
    private int[] running = [];

    public CodeDigester(byte[] key)
    {
        aes.Key = key;
        aes.EncryptEcb(new byte[Block], wholeKey, PaddingMode.None);
        Double(wholeKey, wholeKey);
        Double(wholeKey, paddedKey);
    }

    /// <summary>The first eight bytes of each code's MAC, big-endian.</summary>
    public void Digest(ReadOnlySpan<byte> bytes, ReadOnlySpan<ByteRange> codes, Span<ulong> digests)
    {
        Prepare(codes.Length);
        int count = codes.Length;
        for (int round = 0; count > 0; round++)
        {
            for (int i = 0; i < count; i++)
            {
                ByteRange code = codes[running[i]];
                Mix(bytes.Slice(code.Start, code.Length), round, input.AsSpan(i * Block, Block));
            }
            aes.EncryptEcb(input.AsSpan(0, count * Block), output, PaddingMode.None);
            count = Finish(codes, round, count, digests);
        }
        CryptographicOperations.ZeroMemory(input);
    }

    public void Dispose() => aes.Dispose();

    private void Prepare(int count)
    {
        if (running.Length < count)
        {
            int room = Math.Max(count, running.Length * 2);
            running = new int[room];
            input = new byte[room * Block];
            output = new byte[room * Block];
        }
        for (int i = 0; i < count; i++) running[i] = i;
        input.AsSpan(0, count * Block).Clear();
    }

    private void Mix(ReadOnlySpan<byte> code, int round, Span<byte> state)
    {
        int start = round * Block;
        ReadOnlySpan<byte> part = code.Slice(start, Math.Min(Block, code.Length - start));
        Xor(part, state);
        if (start + Block < code.Length) return;
        if (part.Length == Block)
        {
            Xor(wholeKey, state);
            return;
        }
        state[part.Length] ^= 0x80;
        Xor(paddedKey, state);
    }

    /// <summary>
    /// Takes the digests of codes that have ended; the others close up with their state as next input.
    /// </summary>
    private int Finish(ReadOnlySpan<ByteRange> codes, int round, int count, Span<ulong> digests)
    {
        int left = 0;
        for (int i = 0; i < count; i++)
        {
            Span<byte> state = output.AsSpan(i * Block, Block);
            int code = running[i];
            if ((round + 1) * Block >= codes[code].Length)
            {
                digests[code] = BinaryPrimitives.ReadUInt64BigEndian(state);
                continue;
            }
            state.CopyTo(input.AsSpan(left * Block));
            running[left++] = code;
        }
        return left;
    }

    private static void Xor(ReadOnlySpan<byte> part, Span<byte> state)
    {
        for (int i = 0; i < part.Length; i++) state[i] ^= part[i];
    }

    /// <summary>Multiplies by x in GF(2^128), as the standard's subkeys are made.</summary>
    private static void Double(byte[] from, byte[] to)
    {
        UInt128 value = BinaryPrimitives.ReadUInt128BigEndian(from);
        UInt128 doubled = unchecked(value << 1);
        if ((value >> 127) != 0) doubled ^= 0x87;
        BinaryPrimitives.WriteUInt128BigEndian(to, doubled);
    }
}
