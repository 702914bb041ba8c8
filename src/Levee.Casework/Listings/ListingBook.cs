using Levee.Contracts;

namespace Levee.Casework.Listings;

/// <summary>The listings the desk still knows, by id and by what they say. Owned by the desk's state.</summary>
internal sealed class ListingBook
{
    private readonly SortedDictionary<long, ListingFacts> byId = [];
    private readonly Dictionary<ListingFacts, long> byFacts = [];

    public IEnumerable<KeyValuePair<long, ListingFacts>> All => byId;

    public ListingFacts? Find(Position id) => byId.GetValueOrDefault(id.Value);

    /// <summary>The listing opened last with these facts, ended or not, or null.</summary>
    public Position? Find(ListingFacts facts) =>
        byFacts.TryGetValue(facts, out long id) ? new Position(id) : null;

    public void Note(Position id, ListingFacts facts)
    {
        byId[id.Value] = facts;
        byFacts[facts] = id.Value;
    }

    /// <summary>Puts an ended listing away.</summary>
    public void Forget(Position id)
    {
        if (!byId.Remove(id.Value, out ListingFacts? facts)) return;
        if (byFacts.GetValueOrDefault(facts) == id.Value) byFacts.Remove(facts);
    }
}
