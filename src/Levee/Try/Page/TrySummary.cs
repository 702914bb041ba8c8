using System.Globalization;
using Levee.Contracts;
using Levee.Try.Running;

namespace Levee.Try.Page;

/// <summary>The sum of a try for a terminal.</summary>
internal static class TrySummary
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, TryResult result, double seconds)
    {
        Findings found = result.Findings;
        output.WriteLine(Line($"{result.Sums.Lines:n0} lines taken, {result.Bad.Count:n0} bad, in {seconds:f1} s"));
        if (result.HasManyBad)
            output.WriteLine(Line($"  {result.BadShare:p0} of the lines could not be read; what follows is about the ")
                + "others only; a file of one kind of events was expected");
        foreach (Step step in StepWords.Falling)
            if (found.Of(step) > 0)
                output.WriteLine(Line($"  {StepWords.NameOf(step),-12}{found.Of(step),12:n0}"));
        output.WriteLine(Line($"  {"allow",-12}{result.Allowed,12:n0}"));
        output.WriteLine(Line($"people or accounts warned or more: {found.Bothered.Count:n0}"));
        foreach ((string symbol, RuleSums sums) in found.ByRule.OrderByDescending(pair => pair.Value.Lines))
            output.WriteLine(Line($"  {symbol,-24}{sums.Lines,12:n0} lines"));
        WriteTruth(output, result);
    }

    private static void WriteTruth(TextWriter output, TryResult result)
    {
        long frauds = result.Sums.Frauds, honest = result.Sums.Honest;
        if (frauds + honest == 0) return;
        Findings found = result.Findings;
        output.WriteLine(Line($"labels: {frauds:n0} fraud, {honest:n0} honest"));
        output.WriteLine($"  recall       {Rates.WithInterval(found.Frauds, frauds)}");
        output.WriteLine($"  precision    {Rates.WithInterval(found.Frauds, found.Frauds + found.Honest)}");
        output.WriteLine($"  false alarms {LabelSection.FalseAlarms(found.Honest, honest)}");
        if (result.Labels is { Kind: LabelKind.Subject })
            output.WriteLine("  labelled subjects found "
                + Rates.WithInterval(found.SubjectsCaught.Count, result.Sums.SubjectsMet.Count));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
