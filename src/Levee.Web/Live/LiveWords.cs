using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Web.Texts;

namespace Levee.Web.Live;

/// <summary>Puts rows into words of one language; safe from any thread.</summary>
/// <param name="node">For sources, subjects and symbols.</param>
/// <param name="text">The language.</param>
/// <param name="times">The zone.</param>
public sealed class LiveWords(INode node, Text text, TimeText times)
{
    /// <summary>The cells of a row.</summary>
    public LiveCells Of(LiveRow row) => new(
        PartitionName.Screen.At(row.Position), times.Fine(row.At), node.NameOf(row.Source),
        text["kind." + EventSchemas.Of(row.Kind).Name], Short(row.From), Short(row.To),
        EventDetail.Of(row, node.Currency, text), row.Step, SymbolsOf(row.Verdict));

    /// <summary>The pseudonym of a subject of the screen journal, as screens show it.</summary>
    public string Short(int number) => node.Subjects(PartitionName.Screen)[number].Short;

    private string SymbolsOf(Verdict? verdict)
    {
        if (verdict is null || verdict.Hits.Count == 0) return "";
        try
        {
            return string.Join(" ", node.Words.Of(verdict).Symbols.Select(symbol => symbol.Code));
        }
        catch (KeyNotFoundException)
        {
            // The rule set was put in force before the retained journal begins: the codes are not known here.
            return text["unknown"];
        }
    }
}
