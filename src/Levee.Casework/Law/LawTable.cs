using Levee.Contracts;

namespace Levee.Casework.Law;

/// <summary>
/// The figures in force, by key and date: every timer and threshold of casework is read from here. Immutable.
/// </summary>
public sealed class LawTable
{
    private readonly Dictionary<string, LawParameter[]> byKey;

    /// <summary>A table of rows; two rows of one key may not begin on the same day.</summary>
    public LawTable(IEnumerable<LawParameter> rows)
    {
        byKey = rows.GroupBy(row => row.Key, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.OrderBy(row => row.From).ToArray(), StringComparer.Ordinal);
        foreach ((string key, LawParameter[] versions) in byKey)
        {
            for (int i = 1; i < versions.Length; i++)
            {
                if (versions[i].From != versions[i - 1].From) continue;
                throw new LawFormatException(
                    $"law: two values of '{key}' begin at {versions[i].From}: one value a day was expected");
            }
        }
    }

    /// <summary>A table without rows.</summary>
    public static LawTable Empty { get; } = new([]);

    /// <summary>Every row, by key and date.</summary>
    public IEnumerable<LawParameter> Rows =>
        byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value);

    /// <summary>The row of a key that is in force at a time, or null.</summary>
    public LawParameter? Find(string key, Instant at) =>
        byKey.TryGetValue(key, out LawParameter[]? versions) ? versions.LastOrDefault(row => row.From <= at) : null;

    /// <summary>The figure of a key at a time, or <paramref name="absent"/> when nothing is in force.</summary>
    public long Value(string key, Instant at, long absent) => Find(key, at)?.Value ?? absent;

    /// <summary>When a clock of this key, begun at <paramref name="from"/>, runs out; null = not in force.</summary>
    public Instant? Due(string key, Instant actAt, Instant from, int zoneMinutes = 0) =>
        Find(key, actAt) is { } row ? LawCalendar.Add(from, row.Value, row.Unit, zoneMinutes) : null;
}
