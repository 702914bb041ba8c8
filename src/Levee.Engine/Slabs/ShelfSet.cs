using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>The shelves of a rule set in force: its measures lay out the memory. Owned by one decider.</summary>
/// <param name="rowsMax">The most subjects a shelf.</param>
internal sealed class ShelfSet(int rowsMax)
{
    private (Shelf Shelf, MeasurePlace Place)[] places = [];

    /// <summary>The shelves, in the order in which the rule set first names them.</summary>
    internal IReadOnlyList<Shelf> Shelves { get; private set; } = [];

    /// <summary>The windows of the measures, each once.</summary>
    internal IReadOnlyList<Window> Windows { get; private set; } = [];

    /// <summary>Where the members of <c>distinct</c> are kept.</summary>
    internal SubjectSets Sets { get; } = new();

    /// <summary>Where a measure stands, by its index in the rule set.</summary>
    internal (Shelf Shelf, MeasurePlace Place) this[int measure] => places[measure];

    /// <summary>Where a measure of the rule set stands.</summary>
    internal (Shelf Shelf, MeasurePlace Place) this[MeasureDefinition measure] =>
        Array.Find(places, known => known.Place.Definition.Text == measure.Text);

    /// <summary>
    /// Takes the measures of another rule set: those that were there go on; new ones begin with what
    /// <paramref name="lastPaneUnseen"/> says.
    /// </summary>
    internal void Use(IReadOnlyList<MeasureDefinition> measures, Func<MeasureDefinition, long> lastPaneUnseen)
    {
        Dictionary<string, long> kept = places.ToDictionary(known => known.Place.Definition.Text,
            known => known.Place.LastPaneUnseen, StringComparer.Ordinal);
        Dictionary<string, Shelf> before = Shelves.ToDictionary(shelf => shelf.Name, StringComparer.Ordinal);
        List<Shelf> shelves = [];
        foreach (IGrouping<string, MeasureDefinition> group in measures.GroupBy(Shelf.NameOf, StringComparer.Ordinal))
        {
            (MeasureDefinition, long)[] asked = [.. group.Select(definition => (definition,
                kept.TryGetValue(definition.Text, out long unseen) ? unseen : lastPaneUnseen(definition)))];
            before.Remove(group.Key, out Shelf? old);
            shelves.Add(old is not null && HoldsExactly(old, asked) ? old : Build(asked, old));
        }
        foreach (Shelf dropped in before.Values) dropped.FreeSets();
        Shelves = shelves;
        Windows = [.. measures.Select(definition => definition.Window).Distinct()];
        Dictionary<string, (Shelf, MeasurePlace)> byText = shelves
            .SelectMany(shelf => shelf.Places.Select(place => (shelf, place)))
            .ToDictionary(known => known.place.Definition.Text, StringComparer.Ordinal);
        places = [.. measures.Select(definition => byText[definition.Text])];
    }

    internal void Write(StateWriter writer)
    {
        writer.Int(Shelves.Count);
        foreach (Shelf shelf in Shelves) shelf.Write(writer);
    }

    private Shelf Build((MeasureDefinition, long)[] asked, Shelf? old)
    {
        Shelf built = new(asked, Sets, rowsMax);
        if (old is not null) built.TakeOver(old);
        return built;
    }

    private static bool HoldsExactly(Shelf shelf, (MeasureDefinition Definition, long Unseen)[] asked) =>
        shelf.Places.Select(place => place.Definition.Text)
            .SequenceEqual(asked.Select(one => one.Definition.Text), StringComparer.Ordinal);
}
