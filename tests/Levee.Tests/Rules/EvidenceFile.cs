using System.Text;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Signals;
using Levee.Contracts.Wire;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Features.Scoring;
using Levee.Packs;
using Levee.Tests.Engine;
using Levee.Tests.Features;
using Levee.Tests.Tidy;

namespace Levee.Tests.Rules;

/// <summary>
/// Plays an evidence file (<c>docs/rules.md</c>) through the real reader, pseudonymiser and decider: events in the
/// public form, <c>time</c> lines, and <c>signal</c> lines that stand for the desk's listed facts.
/// </summary>
internal static class EvidenceFile
{
    private static readonly Scorers Scorers = ModelPack.Load(Repository.Root, []);

    private static readonly Instant Start = new(1_767_225_600_000);

    public static ScreenRun Play(string path, RuleSet rules, int evaluated = KindJudge.Evaluated)
    {
        using LocalPseudonymiser pseudonymiser = new(new PseudonymKeys(new byte[32]), new MemoryVault());
        NameRules names = new(new NumberPlan());
        IngressFeatures ingress = new(pseudonymiser, names, Scorers);
        ScreenRun run = new(rules, Start, evaluated: evaluated);
        int number = 0;
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Trim().Length == 0) continue;
            if (line.Contains("\"kind\":\"signal\"", StringComparison.Ordinal)) run.Add(
                Signal(line, run, pseudonymiser, names));
            else Take(line, $"{path}:{number}", run, ingress);
        }
        run.Decide();
        return run;
    }

    private static void Take(string line, string place, ScreenRun run, IngressFeatures ingress)
    {
        WireBatch wire = new();
        WireLimits limits = new() { Source = ScreenRun.Source, IsFeeder = true };
        NdjsonReader.Read(Encoding.UTF8.GetBytes(line), wire, limits);
        ingress.Apply(wire);
        Assert.True(wire.Errors.Count == 0, $"{place}: {string.Join("; ", wire.Errors)}");
        foreach (TimeStated time in wire.Times) run.MoveTo(time.Now);
        for (int i = 0; i < wire.Events.Count; i++) run.Take(wire.Events[i]);
    }

    private static SignalChanged Signal(string line, ScreenRun run, LocalPseudonymiser pseudonymiser, NameRules names)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement signal = json.RootElement;
        SubjectKind kind = SignalLists.Find(signal.GetProperty("list").GetString()!)!.Kind;
        string text = signal.GetProperty(kind.ToString().ToLowerInvariant()).GetString()!;
        Assert.Equal(NameFault.None, names.Normalise(kind, text, out string normal));
        Subject subject = pseudonymiser.SubjectOf(kind, normal);
        Assert.True(Instant.TryParse(signal.GetProperty("until").GetString()!, out Instant until));
        return new SignalChanged
        {
            List = signal.GetProperty("list").GetString()!, Provenance = "evidence",
            Confidence = signal.GetProperty("confidence").GetInt32(),
            Verified = signal.GetProperty("verified").GetBoolean(), Until = until,
            Subjects = [subject], Numbers = [run.NumberOf(subject)],
        };
    }
}
