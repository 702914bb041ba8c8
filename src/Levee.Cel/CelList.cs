using System.Collections;

namespace Levee.Cel;

/// <summary>An immutable list of values that knows its whole size, nested values included.</summary>
public sealed class CelList : IReadOnlyList<CelValue>
{
    private readonly CelValue[] _items;

    /// <summary>Makes a list that copies the values given.</summary>
    public CelList(IEnumerable<CelValue> values)
        : this([.. values])
    {
    }

    internal CelList(CelValue[] items)
    {
        _items = items;
        long size = 1;
        foreach (ref readonly CelValue item in items.AsSpan()) size += ValueSize.Of(item);
        Size = Math.Min(size, int.MaxValue);
    }

    /// <summary>The empty list.</summary>
    public static CelList Empty { get; } = new(Array.Empty<CelValue>());

    /// <summary>How many values the list has.</summary>
    public int Count => _items.Length;

    /// <summary>
    /// How many values there are when nested ones are counted wherever they appear; strings by their length.
    /// </summary>
    public long Size { get; }

    /// <summary>The value at an index from 0.</summary>
    public CelValue this[int index] => _items[index];

    internal ReadOnlySpan<CelValue> Items => _items;

    /// <inheritdoc/>
    public IEnumerator<CelValue> GetEnumerator() => ((IEnumerable<CelValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
