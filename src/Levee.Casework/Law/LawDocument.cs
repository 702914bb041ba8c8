using Levee.Casework.Access;
using Levee.Contracts;

namespace Levee.Casework.Law;

/// <summary>
/// What <see cref="Contracts.Entries.RulesInForce"/> carries on the desk: the law table and who may act, by id. Names
/// of people are not in it. Its canonical bytes are UTF-8 JSON: equal documents give equal bytes.
/// </summary>
public sealed class LawDocument
{
    /// <summary>A document of a table and people; people are ordered by id.</summary>
    public LawDocument(LawTable law, IEnumerable<Person> people, int zoneMinutes)
    {
        Law = law;
        People = people.Select(person => person with { Name = new Words(person.Id, person.Id) })
            .OrderBy(person => person.Id, StringComparer.Ordinal).ToArray();
        ZoneMinutes = zoneMinutes;
    }

    /// <summary>A document without anything, in force before the first one.</summary>
    public static LawDocument Empty { get; } = new(LawTable.Empty, [], 0);

    /// <summary>The law table.</summary>
    public LawTable Law { get; }

    /// <summary>Who may act; the names are their ids.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>Minutes east of UTC by which days and months are counted.</summary>
    public int ZoneMinutes { get; }

    /// <summary>The person with this id, or null.</summary>
    public Person? Find(string id) => People.FirstOrDefault(person => person.Id == id);

    /// <summary>The canonical bytes.</summary>
    public byte[] ToBytes() => LawJson.Write(this);

    /// <summary>Reads canonical bytes; throws <see cref="LawFormatException"/>.</summary>
    public static LawDocument Read(ReadOnlyMemory<byte> bytes) => LawJson.Read(bytes);
}
