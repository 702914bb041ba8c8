using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Levee.Cel.Evaluation;

namespace Levee.Cel;

/// <summary>An immutable map with int, uint, bool or string keys, in the order they were written.</summary>
public sealed class CelMap : IReadOnlyCollection<KeyValuePair<CelValue, CelValue>>
{
    private readonly KeyValuePair<CelValue, CelValue>[] _entries;
    private readonly Dictionary<CelValue, int> _index;

    private CelMap(KeyValuePair<CelValue, CelValue>[] entries, Dictionary<CelValue, int> index)
    {
        _entries = entries;
        _index = index;
        long size = 1;
        foreach (KeyValuePair<CelValue, CelValue> entry in entries)
            size += ValueSize.Of(entry.Key) + ValueSize.Of(entry.Value);
        Size = Math.Min(size, int.MaxValue);
    }

    /// <summary>The empty map.</summary>
    public static CelMap Empty { get; } = new([], []);

    /// <summary>How many entries the map has.</summary>
    public int Count => _entries.Length;

    /// <summary>
    /// How many values there are when nested ones are counted wherever they appear; strings by their length.
    /// </summary>
    public long Size { get; }

    internal ReadOnlySpan<KeyValuePair<CelValue, CelValue>> Entries => _entries;

    /// <summary>Makes a map; refuses a key of another kind and a key given twice, with the reason.</summary>
    public static bool TryCreate(
        IEnumerable<KeyValuePair<CelValue, CelValue>> entries,
        [NotNullWhen(true)] out CelMap? map,
        [NotNullWhen(false)] out string? reason)
    {
        KeyValuePair<CelValue, CelValue>[] copy = [.. entries];
        Dictionary<CelValue, int> index = new(copy.Length, KeyComparer.Instance);
        map = null;
        for (int i = 0; i < copy.Length; i++)
        {
            if (copy[i].Key.Kind is not (CelKind.Int or CelKind.Uint or CelKind.Bool or CelKind.String))
            {
                reason = "unsupported key type: a map key is an int, uint, bool or string";
                return false;
            }
            if (!index.TryAdd(copy[i].Key, i))
            {
                reason = "repeated key: " + copy[i].Key;
                return false;
            }
        }
        reason = null;
        map = new CelMap(copy, index);
        return true;
    }

    /// <summary>Finds the value of a key; numbers of different kinds with the same value are the same key.</summary>
    public bool TryGet(CelValue key, out CelValue value)
    {
        if (_index.TryGetValue(key, out int at))
        {
            value = _entries[at].Value;
            return true;
        }
        value = default;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<CelValue, CelValue>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<CelValue, CelValue>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
