using Levee.Contracts;
using Levee.Contracts.Signals;

namespace Levee.Casework.Listings;

/// <summary>The listings the desk still knows, by id and by what they say. Owned by the desk's state.</summary>
internal sealed class ListingBook
{
    private readonly SortedDictionary<long, ListingFacts> byId = [];
    private readonly Dictionary<ListingFacts, long> byFacts = [];
    private readonly Dictionary<int, SortedSet<long>> vouching = [];

    public IEnumerable<KeyValuePair<long, ListingFacts>> All => byId;

    public ListingFacts? Find(Position id) => byId.GetValueOrDefault(id.Value);

    /// <summary>The listing opened last with these facts, ended or not, or null.</summary>
    public Position? Find(ListingFacts facts) =>
        byFacts.TryGetValue(facts, out long id) ? new Position(id) : null;

    public void Note(Position id, ListingFacts facts)
    {
        byId[id.Value] = facts;
        byFacts[facts] = id.Value;
        if (!IsGood(facts)) return;
        if (!vouching.TryGetValue(facts.Subject, out SortedSet<long>? ids)) vouching[facts.Subject] = ids = [];
        ids.Add(id.Value);
    }

    /// <summary>Puts an ended listing away.</summary>
    public void Forget(Position id)
    {
        if (!byId.Remove(id.Value, out ListingFacts? facts)) return;
        if (byFacts.GetValueOrDefault(facts) == id.Value) byFacts.Remove(facts);
        if (!vouching.TryGetValue(facts.Subject, out SortedSet<long>? ids)) return;
        ids.Remove(id.Value);
        if (ids.Count == 0) vouching.Remove(facts.Subject);
    }

    /// <summary>The listings that say of a subject that it may be trusted, in whatever state they are.</summary>
    public IEnumerable<Position> Vouching(int subject) =>
        vouching.TryGetValue(subject, out SortedSet<long>? ids) ? ids.Select(id => new Position(id)) : [];

    private static bool IsGood(ListingFacts facts) => SignalLists.Find(facts.List) is { IsGood: true };
}
