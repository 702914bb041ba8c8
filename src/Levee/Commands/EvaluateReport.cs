using System.Globalization;
using System.Text;
using System.Text.Json;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.Contracts.Ports;
using Levee.Contracts;

namespace Levee.Commands;

/// <summary>Prints what an evaluation found: as a table for people, as JSON lines for programs.</summary>
internal sealed class EvaluateReport(Scenario scenario, CityReport report, TimeSpan lived)
{
    private const int MissedShown = 20;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private CityScore Score => report.Score;

    /// <summary>A JSON line a figure.</summary>
    public void WriteJson(TextWriter output)
    {
        foreach (EvaluateFigure figure in Figures())
        {
            using MemoryStream bytes = new();
            using (Utf8JsonWriter json = new(bytes))
            {
                json.WriteStartObject();
                json.WriteString("name", figure.Name);
                json.WriteNumber("value", figure.Value);
                json.WriteString("unit", figure.Unit);
                json.WriteNumber("n", figure.N);
                json.WriteEndObject();
            }
            output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
        }
    }

    /// <summary>
    /// The table, the first honest events bothered with their sentences, and the frauds that nobody spoke about.
    /// </summary>
    public void WriteTable(TextWriter output)
    {
        output.WriteLine(string.Create(Invariant,
            $"{scenario.Name}, seed {scenario.Seed}: {Score.HonestPersons:n0} honest persons, {Score.Actors} fraud " +
            $"actors, {scenario.Days} days, {Score.Events:n0} events in {lived.TotalSeconds:n0} s"));
        output.WriteLine(string.Create(Invariant,
            $"{"fraud",-8}{"attempts",9}{"drawn in",9}{"in time",9}{"stopped",9}" +
            $"{"late",6}{"missed",8}{"lost",14}{"saved",14}{"caught",14}"));
        foreach (TypologyScore line in Score.ByTypology)
            output.WriteLine(string.Create(Invariant,
                $"{line.Typology,-8}{line.Attempts,9}{line.DrawnIn,9}{line.InTime,9}{line.Stopped,9}" +
                $"{line.Late,6}{line.Missed,8}{Yuan(line.LostMinor),14}{Yuan(line.SavedMinor),14}" +
                $"{Yuan(line.CaughtMinor),14}"));
        output.WriteLine(string.Create(Invariant,
            $"honest: {Score.HonestBothered} of {Score.HonestEvents:n0} events warned about or more: " +
            $"{EvaluateBounds.Sentence(Score.HonestBothered, Score.HonestEvents)}; " +
            $"{Score.HonestPersonsBothered} persons; {Score.HonestWarnings} warnings delivered to honest persons, " +
            $"{Score.FraudWarnings} to persons under attack"));
        WriteCounts(output);
        WriteBothers(output);
        WriteUnspoken(output);
    }

    private void WriteCounts(TextWriter output)
    {
        output.WriteLine(Count("step", "honest", "fraud"));
        foreach (StepScore step in report.ByStep)
            output.WriteLine(Count(NameOf(step.Step), step.Honest, step.Fraud));
        output.WriteLine(Count("symbol", "honest", "fraud"));
        foreach (SymbolScore symbol in report.BySymbol)
            output.WriteLine(Count(symbol.Symbol, symbol.Honest, symbol.Fraud));
    }

    private void WriteBothers(TextWriter output)
    {
        if (report.Bothers.Count == 0) return;
        output.WriteLine("honest events bothered, by trade and symbols (of the first thousand), a sentence each:");
        foreach (IGrouping<(string Trade, string Symbols), Bother> group in report.Bothers
            .GroupBy(bother => (bother.Trade, Symbols: string.Join(' ', bother.Symbols)))
            .OrderByDescending(group => group.Count()))
        {
            Bother first = group.First();
            output.WriteLine(string.Create(Invariant,
                $"  {group.Count(),6} x trade {group.Key.Trade}, " +
                $"{group.Count(bother => bother.IsDeclared)} declared, " +
                $"{group.Count(bother => bother.IsUnderInfluence)} under attack: {group.Key.Symbols}"));
            output.WriteLine(string.Create(Invariant,
                $"         {first.Verdict} {NameOf(first.Step)} {first.Kind}: {first.BecauseEn}"));
        }
    }

    private void WriteUnspoken(TextWriter output)
    {
        CityIncident[] missed = [.. report.Paid.Where(incident => incident.SaidAt is null)];
        if (missed.Length > 0) output.WriteLine("money moved and nothing was said:");
        foreach (CityIncident incident in missed.Take(MissedShown))
            output.WriteLine(string.Create(Invariant,
                $"  incident {incident.Number}, {incident.Typology}, {incident.Gang.En}: " +
                $"lost {Yuan(incident.LostMinor)}, " +
                $"first paid {incident.PaidAt!.Value.Since(incident.BeganAt) / 60_000} min in"));
    }

    private IEnumerable<EvaluateFigure> Figures() => [.. FraudFigures(), .. HonestFigures(), .. SymbolFigures()];

    private IEnumerable<EvaluateFigure> FraudFigures()
    {
        foreach (TypologyScore line in Score.ByTypology)
        {
            string name = $"city.{line.Typology.ToLowerInvariant()}";
            yield return new($"{name}.attempts", line.Attempts, "attempts", line.Attempts);
            yield return new($"{name}.drawn-in", line.DrawnIn, "persons", line.Attempts);
            yield return new($"{name}.in-time", line.InTime, "persons", line.DrawnIn);
            yield return new($"{name}.stopped", line.Stopped, "persons", line.DrawnIn);
            yield return new($"{name}.late", line.Late, "persons", line.DrawnIn);
            yield return new($"{name}.missed", line.Missed, "persons", line.DrawnIn);
            yield return new($"{name}.lost", line.LostMinor / 100.0, "CNY", line.DrawnIn);
            yield return new($"{name}.saved", line.SavedMinor / 100.0, "CNY", line.DrawnIn);
            yield return new($"{name}.caught", line.CaughtMinor / 100.0, "CNY", line.DrawnIn);
        }
        int drawnIn = Score.ByTypology.Sum(line => line.DrawnIn);
        yield return new("city.lost", Score.ByTypology.Sum(line => line.LostMinor) / 100.0, "CNY", drawnIn);
        yield return new("city.saved", Score.ByTypology.Sum(line => line.SavedMinor) / 100.0, "CNY", drawnIn);
        yield return new("city.caught", Score.ByTypology.Sum(line => line.CaughtMinor) / 100.0, "CNY", drawnIn);
    }

    private IEnumerable<EvaluateFigure> HonestFigures()
    {
        long bothered = Score.HonestBothered, of = Score.HonestEvents;
        yield return new("city.honest.bothered-per-million",
            EvaluateBounds.PerMillion(bothered, of), "per million", of);
        yield return new("city.honest.bothered-per-million.at-most",
            EvaluateBounds.AtMostPerMillion(bothered, of), "per million", of);
        yield return new("city.honest.persons-bothered", Score.HonestPersonsBothered, "persons", Score.HonestPersons);
        yield return new("city.honest.warnings", Score.HonestWarnings, "warnings", Score.HonestPersons);
        foreach (TradeScore trade in report.ByTrade)
        {
            string name = $"city.trade.{JsonNamingPolicy.KebabCaseLower.ConvertName(trade.Trade)}";
            yield return new($"{name}.bothered", trade.Bothered, "events", trade.People);
            yield return new($"{name}.persons-bothered", trade.PersonsBothered, "persons", trade.People);
        }
    }

    private IEnumerable<EvaluateFigure> SymbolFigures()
    {
        foreach (SymbolScore symbol in report.BySymbol)
        {
            string name = $"city.symbol.{symbol.Symbol.ToLowerInvariant().Replace('_', '-')}";
            yield return new($"{name}.honest", symbol.Honest, "events", Score.HonestEvents);
            yield return new($"{name}.fraud", symbol.Fraud, "events", Score.Events - Score.HonestEvents);
        }
    }

    private static string Count(string name, object honest, object fraud) =>
        string.Create(Invariant, $"{name,-24}{honest,10}{fraud,10}");

    private static string NameOf(Step step) => step.ToString().ToLowerInvariant();

    private static string Yuan(long minor) => (minor / 100).ToString("n0", Invariant);
}
