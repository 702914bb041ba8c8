using System.Globalization;
using Levee.Engine.Explaining;
using Levee.Engine.Measures;
using Levee.Engine.Slabs;

namespace Levee.Engine.Rules;

/// <summary>Refuses the measures with which a row would grow past its bound (<c>docs/rules.md</c>, Bounds).</summary>
internal static class StateBounds
{
    /// <summary>Bytes of a subject's row: with these the rows of one kind of event take at most 4 GiB.</summary>
    internal const int RowBytesMax = 4096;

    /// <summary>Names each measure that no longer fits, where its first rule writes it.</summary>
    internal static void Check(IReadOnlyList<Rule> rules, IReadOnlyList<MeasureDefinition> measures,
        RuleProblems problems)
    {
        foreach (Shelf shelf in StateRows.Shelves(measures))
            foreach (MeasurePlace place in shelf.Places.Where(place => place.Offset + place.Bytes > RowBytesMax))
                problems.Add(KeyOf(rules, measures, place.Definition), string.Create(CultureInfo.InvariantCulture,
                    $"it does not fit: with it a row of {shelf.Name} takes {place.Offset + place.Bytes} bytes"),
                    string.Create(CultureInfo.InvariantCulture,
                        $"at most {RowBytesMax} bytes of measures a subject: fewer, or ones that other rules have"));
    }

    private static string KeyOf(IReadOnlyList<Rule> rules, IReadOnlyList<MeasureDefinition> measures,
        MeasureDefinition definition)
    {
        foreach (Rule rule in rules)
            foreach (RuleSlot slot in rule.Slots)
                if (slot.Read is ValueRead.OfMeasure read && ReferenceEquals(measures[read.Measure], definition))
                    return $"{rule.Document.Id}/measures/{slot.Name}";
        return "rules";
    }
}
