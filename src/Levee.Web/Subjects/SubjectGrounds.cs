using Levee.Contracts;
using Levee.Storage.Tables;
using Levee.Web.Verdicts;

namespace Levee.Web.Subjects;

/// <summary>Finds whether an entry is a reason to look at a subject: it must name the subject. Any thread.</summary>
internal sealed class SubjectGrounds(ConsoleParts parts)
{
    private readonly VerdictReader events = new(parts);
    private readonly WarningQueries warnings = new(parts.Tables);
    private readonly ListingQueries listings = new(parts.Tables, parts.Node.Subjects);

    /// <summary>The subject with a pseudonym among those that an entry names; null when it names no such one.</summary>
    public Subject? Find(string? entry, SubjectId id)
    {
        if (entry is null || !EffectId.TryParse(entry, out EffectId found)
            || entry != found.Partition.At(found.Position)) return null;
        foreach (int number in NumbersOf(found))
            if (parts.Node.Subjects(found.Partition)[number] is var subject && subject.Id == id
                && SubjectLink.HasPage(subject.Kind))
                return subject;
        return null;
    }

    /// <summary>The page of an entry, or null when there is none.</summary>
    public string? PathOf(string entry) => !EffectId.TryParse(entry, out EffectId id) ? null
        : id.Partition == PartitionName.Screen ? $"/console/events/{entry}"
        : warnings.Find(id.Position) is not null ? $"/console/warnings/{entry}"
        : listings.Find(id.Position) is not null ? $"/console/signals/{entry}"
        : null;

    private IEnumerable<int> NumbersOf(EffectId entry)
    {
        if (entry.Partition == PartitionName.Screen)
            return events.Find(entry.Position) is { } found ? found.Row.Numbers : [];
        if (entry.Partition != PartitionName.Desk) return [];
        if (warnings.Find(entry.Position) is { } warning) return [warning.Warned, warning.Counterpart];
        return listings.Find(entry.Position) is { } listing ? [listing.Subject] : [];
    }
}
