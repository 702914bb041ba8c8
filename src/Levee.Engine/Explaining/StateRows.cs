using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Slabs;

namespace Levee.Engine.Explaining;

/// <summary>Lays out the rows that a rule set would keep, and says what each takes.</summary>
public static class StateRows
{
    /// <summary>The rows, largest first.</summary>
    public static IReadOnlyList<StateRow> Of(RuleSet rules)
    {
        ILookup<string, string> readers = (from rule in rules.Rules
                                           from read in RuleReads.Of(rules, rule)
                                           where read.Sort == ReadSort.Measure
                                           select (read.Text, rule.Document.Id)).Distinct()
            .ToLookup(known => known.Text, known => known.Id, StringComparer.Ordinal);
        return [.. Shelves(rules.Measures).Select(shelf => new StateRow(shelf.Name, shelf.RowBytes,
                EngineLimits.SubjectsMax, [.. shelf.Places.Select(place => new StateMeasure(
                    RuleReads.TextOf(place.Definition), place.Bytes,
                    [.. readers[RuleReads.TextOf(place.Definition)]]))]))
            .OrderByDescending(row => row.Bytes).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    /// <summary>The shelves on which measures would stand, empty.</summary>
    internal static IReadOnlyList<Shelf> Shelves(IReadOnlyList<MeasureDefinition> measures)
    {
        ShelfSet set = new(rowsMax: 1);
        set.Use(measures, _ => long.MinValue);
        return set.Shelves;
    }
}
