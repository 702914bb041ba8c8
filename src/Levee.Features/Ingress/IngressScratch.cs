using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Levee.Contracts.Wire;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Features.Scoring;
using Levee.Features.Text;

namespace Levee.Features.Ingress;

/// <summary>Buffers that one request needs between reading and submission; reused by the next.</summary>
internal sealed class IngressScratch
{
    private readonly List<Name> names = [];
    private readonly List<(int Row, int Slot)> targets = [];
    private byte[] normal = new byte[4096];
    private int normalCount;
    private SubjectId[] ids = [];
    private ByteRange[] ranges = [];
    private ulong[] digests = [];
    private WireError?[] refusals = [];

    /// <summary>Features of the text at hand.</summary>
    public TextFeatures Text { get; } = new();

    /// <summary>What a scorer sees of the host at hand.</summary>
    public FeatureVector Vector { get; } = new();

    /// <summary>The normal form of the name added last.</summary>
    public ReadOnlySpan<byte> LastNormal => normal.AsSpan(names[^1].Start, names[^1].Length);

    /// <summary>The names collected.</summary>
    public ReadOnlySpan<Name> Names => CollectionsMarshal.AsSpan(names);

    /// <summary>Where the subject of each name goes.</summary>
    public ReadOnlySpan<(int Row, int Slot)> Targets => CollectionsMarshal.AsSpan(targets);

    /// <summary>The normal forms that the names mean.</summary>
    public ReadOnlySpan<byte> Normal => normal.AsSpan(0, normalCount);

    /// <summary>True when a row was refused.</summary>
    public bool HasRefusals { get; private set; }

    /// <summary>Room for the ids of the names.</summary>
    public Span<SubjectId> Ids => Room(ref ids, names.Count);

    /// <summary>Room for the ranges of codes.</summary>
    public Span<ByteRange> RangesFor(int count) => Room(ref ranges, count);

    /// <summary>Room for the digests of codes.</summary>
    public Span<ulong> DigestsFor(int count) => Room(ref digests, count);

    /// <summary>Adds a name after normalising it.</summary>
    public NameFault Add(NameRules rules, SubjectKind kind, ReadOnlySpan<byte> plain, int row, int slot)
    {
        Span<byte> room = NormalRoom(NameRules.RoomFor(plain.Length));
        NameFault fault = rules.Normalise(kind, plain, room, out int written);
        if (fault == NameFault.None) Enter(kind, written, row, slot);
        return fault;
    }

    /// <summary>Adds a name that is in normal form already.</summary>
    public void AddNormal(SubjectKind kind, ReadOnlySpan<byte> name, int row, int slot)
    {
        name.CopyTo(NormalRoom(name.Length));
        Enter(kind, name.Length, row, slot);
    }

    /// <summary>Refuses a row; the first reason stays.</summary>
    public void Refuse(int row, WireError error)
    {
        refusals[row] ??= error;
        HasRefusals = true;
    }

    /// <summary>The refusals by row.</summary>
    public ReadOnlySpan<WireError?> Refusals(int rows) => refusals.AsSpan(0, rows);

    /// <summary>Makes ready for a request of <paramref name="rows"/> events.</summary>
    public void Begin(int rows)
    {
        if (refusals.Length < rows) refusals = new WireError?[Math.Max(rows, refusals.Length * 2)];
    }

    /// <summary>Overwrites every plain value.</summary>
    public void End(int rows)
    {
        CryptographicOperations.ZeroMemory(normal.AsSpan(0, normalCount));
        normalCount = 0;
        names.Clear();
        targets.Clear();
        if (HasRefusals) refusals.AsSpan(0, rows).Clear();
        HasRefusals = false;
        Text.Forget();
        Vector.Clear();
    }

    private void Enter(SubjectKind kind, int length, int row, int slot)
    {
        names.Add(new Name(kind, normalCount, length));
        targets.Add((row, slot));
        normalCount += length;
    }

    private Span<byte> NormalRoom(int size)
    {
        if (normal.Length - normalCount < size)
        {
            byte[] larger = new byte[Math.Max(normal.Length * 2, normalCount + size)];
            normal.AsSpan(0, normalCount).CopyTo(larger);
            CryptographicOperations.ZeroMemory(normal);
            normal = larger;
        }
        return normal.AsSpan(normalCount, size);
    }

    private static Span<T> Room<T>(ref T[] array, int count)
    {
        if (array.Length < count) array = new T[Math.Max(count, array.Length * 2)];
        return array.AsSpan(0, count);
    }
}
