using System.Runtime.InteropServices;

namespace Levee.Engine.Slabs;

/// <summary>
/// Zeroed native memory in pieces that never move: state of millions of subjects that the collector has not to walk.
/// Freed with the object, so whoever holds pointers into it keeps it alive.
/// </summary>
internal sealed unsafe class NativePages
{
    private const int LineBytes = 64;
    private readonly List<nint> pieces = [];

    ~NativePages() => Free();

    /// <summary>Bytes given out.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Zeroed memory that begins on a cache line.</summary>
    internal byte* Add(long bytes)
    {
        nint piece = (nint)NativeMemory.AllocZeroed((nuint)(bytes + LineBytes));
        pieces.Add(piece);
        Bytes += bytes;
        return (byte*)((piece + LineBytes - 1) & ~(nint)(LineBytes - 1));
    }

    /// <summary>Gives all of it back at once; nothing may point into it any more.</summary>
    internal void Free()
    {
        foreach (nint piece in pieces) NativeMemory.Free((void*)piece);
        pieces.Clear();
        Bytes = 0;
    }
}
