using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Levee.Commands.Signals;

/// <summary>What became of the entries of an import. Owned by its run.</summary>
internal sealed class ImportSums(string file, TextWriter errors)
{
    private const int NamedMax = 100;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly bool isTerminal = !Console.IsErrorRedirected && ReferenceEquals(errors, Console.Error);
    private readonly SortedDictionary<string, long> states = new(StringComparer.Ordinal);
    private long shownAtMs;

    public long Taken { get; private set; }

    public long Refused { get; private set; }

    public void Take(string state)
    {
        Taken++;
        states[state] = states.GetValueOrDefault(state) + 1;
    }

    public void Refuse(long line, string why)
    {
        Refused++;
        if (Refused > NamedMax) return;
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {why}"));
        if (Refused == NamedMax) errors.WriteLine("(further refused lines are counted, not named)");
    }

    /// <summary>Shows how far it is, on a terminal, at most twice a second.</summary>
    public void Show(double? share)
    {
        if (!isTerminal || watch.ElapsedMilliseconds - shownAtMs < 500) return;
        shownAtMs = watch.ElapsedMilliseconds;
        double seconds = watch.Elapsed.TotalSeconds;
        string left = share is { } done and > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {seconds * (1 - done) / done:F0} s left")
            : "";
        errors.Write(string.Create(CultureInfo.InvariantCulture,
            $"\r{Taken + Refused:n0} lines, {(Taken + Refused) / seconds:n0} a second{left}    "));
    }

    public void EndProgress()
    {
        if (isTerminal && shownAtMs > 0) errors.WriteLine();
    }

    public void Write(TextWriter output, bool isJson)
    {
        if (isJson)
        {
            JsonObject byState = [];
            foreach ((string state, long count) in states) byState[state] = count;
            output.WriteLine(new JsonObject
            {
                ["taken"] = Taken, ["refused"] = Refused, ["by_state"] = byState,
            }.ToJsonString());
            return;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Taken:n0} entries taken, {Refused:n0} refused"));
        foreach ((string state, long count) in states)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {state}: {count:n0}"));
    }
}
