using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Levee.Client;
using Levee.Contracts;

namespace Levee.Commands;

/// <summary>What became of the lines of one <c>levee send</c>. Owned by its run.</summary>
internal sealed class SendSums
{
    /// <summary>Refused lines that are named; the rest are counted.</summary>
    public const int NamedMax = 50;

    private readonly long[] steps = new long[Enum.GetValues<Step>().Length];
    private readonly SortedDictionary<string, long> symbols = new(StringComparer.Ordinal);
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Lines answered with a verdict, now or when they were first sent.</summary>
    public long Answered { get; private set; }

    /// <summary>Of these, lines that the node had taken before.</summary>
    public long Known { get; set; }

    /// <summary>Lines that the node took now.</summary>
    public long Taken => Math.Max(0, Answered - Known);

    /// <summary>Verdicts that came after their event's deadline.</summary>
    public long Late { get; private set; }

    /// <summary>Events the node did not answer in time.</summary>
    public long Unscreened { get; private set; }

    /// <summary>Lines refused here or by the node.</summary>
    public long Refused { get; set; }

    /// <summary>Lines dealt with so far, whatever became of them.</summary>
    public long Done => Answered + Refused + Unscreened;

    /// <summary>Seconds since the start.</summary>
    public double Seconds => watch.Elapsed.TotalSeconds;

    public void Add(SentVerdict verdict)
    {
        if (verdict.IsUnscreened)
        {
            Unscreened++;
            return;
        }
        Answered++;
        steps[(int)verdict.Action]++;
        if (verdict.IsLate) Late++;
        foreach (SentSymbol symbol in verdict.Symbols)
            symbols[symbol.Code] = symbols.GetValueOrDefault(symbol.Code) + 1;
    }

    public void Write(TextWriter output, bool isJson)
    {
        if (isJson) WriteJson(output);
        else WriteTable(output);
    }

    private void WriteTable(TextWriter output)
    {
        output.WriteLine(
            Line($"{Taken} taken, {Known} already known, {Refused} refused, {Unscreened} unscreened, ")
            + Line($"{Late} late in {Seconds:F1} s"));
        for (int step = 0; step < steps.Length; step++)
            if (steps[step] > 0)
                output.WriteLine(Line($"  {NameOf(step),-24}{steps[step],12}"));
        if (symbols.Count == 0) return;
        output.WriteLine("symbols");
        foreach ((string code, long count) in symbols.OrderByDescending(symbol => symbol.Value))
            output.WriteLine(Line($"  {code,-24}{count,12}"));
    }

    private void WriteJson(TextWriter output)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("taken", Taken);
            json.WriteNumber("known", Known);
            json.WriteNumber("refused", Refused);
            json.WriteNumber("unscreened", Unscreened);
            json.WriteNumber("late", Late);
            json.WriteNumber("seconds", Math.Round(Seconds, 3));
            json.WriteStartObject("verdicts");
            for (int step = 0; step < steps.Length; step++) json.WriteNumber(NameOf(step), steps[step]);
            json.WriteEndObject();
            json.WriteStartObject("symbols");
            foreach ((string code, long count) in symbols) json.WriteNumber(code, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static string NameOf(int step) => ((Step)step).ToString().ToLowerInvariant();

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
