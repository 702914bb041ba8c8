namespace Levee.Engine.Rules;

/// <summary>
/// Where each part of a <see cref="RuleSetDocument"/> was written, so that a compiler's error names file, line and
/// column. Keys are paths such as <c>sim-farm/when</c> or <c>sim-farm/measures/dialled</c>.
/// </summary>
public sealed class RulePlaces
{
    private readonly Dictionary<string, RulePlace> places = new(StringComparer.Ordinal);

    /// <summary>Notes a place; the last one given wins.</summary>
    public void Add(string key, RulePlace place) => places[key] = place;

    /// <summary>The place of a key, of its nearest parent, or the first character of a file named by the key.</summary>
    public RulePlace Of(string key)
    {
        for (string at = key; ;)
        {
            if (places.TryGetValue(at, out RulePlace place)) return place;
            int slash = at.LastIndexOf('/');
            if (slash < 0) return new RulePlace(key, 1, 1);
            at = at[..slash];
        }
    }
}
