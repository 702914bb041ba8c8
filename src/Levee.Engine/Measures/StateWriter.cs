using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Levee.Engine.Measures;

/// <summary>Writes state in canonical order: little-endian numbers, texts with their length in UTF-8 bytes.</summary>
/// <param name="output">Where to.</param>
internal sealed class StateWriter(IBufferWriter<byte> output)
{
    internal void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), value);
        output.Advance(sizeof(int));
    }

    internal void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(output.GetSpan(sizeof(long)), value);
        output.Advance(sizeof(long));
    }

    internal void Bool(bool value) => Int(value ? 1 : 0);

    internal void Text(string value)
    {
        Int(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, output);
    }

    internal void Bytes(ReadOnlySpan<byte> value) => output.Write(value);
}
