using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Levee.Casework.Workflow;

/// <summary>
/// A few named values, held in one array in order of name: a desk keeps many thousand things of a handful of values
/// each. Immutable.
/// </summary>
internal sealed class WorkflowValues : IReadOnlyDictionary<string, string>
{
    /// <summary>No values.</summary>
    public static readonly WorkflowValues Empty = new([]);

    private readonly string[] pairs;

    private WorkflowValues(string[] pairs) => this.pairs = pairs;

    /// <summary>What is known, with what was said laid over it.</summary>
    public static WorkflowValues Of(
        IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> said, WordPool pool)
    {
        if (said.Count == 0 && known is WorkflowValues same) return same;
        SortedDictionary<string, string> all = new(StringComparer.Ordinal);
        foreach ((string name, string value) in known) all[name] = value;
        foreach ((string name, string value) in said) all[pool.Of(name)] = pool.Of(value);
        string[] pairs = new string[all.Count * 2];
        int at = 0;
        foreach ((string name, string value) in all)
        {
            pairs[at++] = name;
            pairs[at++] = value;
        }
        return new WorkflowValues(pairs);
    }

    /// <inheritdoc/>
    public int Count => pairs.Length / 2;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    /// <inheritdoc/>
    public IEnumerable<string> Values => this.Select(pair => pair.Value);

    /// <inheritdoc/>
    public string this[string key] => TryGetValue(key, out string? value)
        ? value
        : throw new KeyNotFoundException($"there is no value '{key}'");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        for (int i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] != key) continue;
            value = pairs[i + 1];
            return true;
        }
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (int i = 0; i < pairs.Length; i += 2)
            yield return new KeyValuePair<string, string>(pairs[i], pairs[i + 1]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
