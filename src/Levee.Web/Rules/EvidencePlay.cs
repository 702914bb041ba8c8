using System.Globalization;
using System.Text;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Signals;
using Levee.Contracts.Verdicts;
using Levee.Contracts.Wire;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Features.Scoring;
using Levee.Web.Live;

namespace Levee.Web.Rules;

/// <summary>
/// Plays one evidence file (<c>docs/rules.md</c>) through the node's own reader, features and decider, without a
/// journal. Its key is fixed: the names in evidence are made up. Used once, by one thread.
/// </summary>
internal sealed class EvidencePlay : IDisposable
{
    private static readonly SourceId Source = new(1);

    /// <summary>The journal of the play begins with the year in which evidence is written.</summary>
    private static readonly Instant Start = new(1_767_225_600_000);

    private readonly NameRules names = new(new NumberPlan());
    private readonly LocalPseudonymiser pseudonymiser =
        new(new PseudonymKeys(new byte[PseudonymKeys.MasterSize]), new NoVault());
    private readonly IngressFeatures features;
    private readonly ScreenDecider decider;
    private readonly Dictionary<Position, RuleHit> readings = [];
    private readonly Dictionary<Subject, int> numbers = [];
    private readonly List<string> labels = [""];
    private readonly List<EvidenceLine> lines = [];
    private readonly int rule;
    private Instant? first;
    private Batch open;

    /// <summary>A play of a rule set, asking about the rule with an index.</summary>
    public EvidencePlay(RuleSet rules, int rule, Scorers scorers)
    {
        this.rule = rule;
        decider = new ScreenDecider(new RuleSetWords()) { Watching = Keep };
        features = new IngressFeatures(pseudonymiser, names, scorers);
        open = new Batch { Partition = PartitionName.Screen, First = new Position(1), Time = Start };
        open.Add(new JournalOpened
        {
            Partition = PartitionName.Screen.Value, Node = "evidence", Clock = JournalClock.Source,
            HistoryBegins = Start, Currency = Currency.Cny, ZoneMinutes = 480, Build = "",
        });
        open.Add(new SourceRegistered
        {
            Registered = Source, Name = "evidence", Form = SourceForm.Plain, LatenessMs = 86_400_000, LearningMs = 0,
            Since = Start,
        });
        ReadOnlyMemory<byte> document = Awake(rules, rule);
        open.Add(new RulesInForce { Hash = Hash256.Of(document.Span), Document = document, Build = "" });
    }

    /// <summary>True when somebody would have been warned, by whichever rule.</summary>
    public bool Warns { get; private set; }

    /// <summary>What was played, in order.</summary>
    public IReadOnlyList<EvidenceLine> Lines => lines;

    /// <summary>Plays a text; returns the number of the first line that cannot be read, or 0.</summary>
    public int Play(IEnumerable<string> text)
    {
        int number = 0;
        foreach (string line in text)
        {
            number++;
            if (line.Trim().Length == 0) continue;
            bool isRead = line.Contains("\"kind\":\"signal\"", StringComparison.Ordinal)
                ? TakeSignal(line)
                : TakeEvents(line);
            if (!isRead) return number;
        }
        Decide(open.Time);
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose() => pseudonymiser.Dispose();

    /// <summary>The rule set with the rule at work, whatever its stage: evidence comes before promotion.</summary>
    private static ReadOnlyMemory<byte> Awake(RuleSet rules, int rule)
    {
        if (rules.Rules[rule].Document.Stage is null) return rules.Canonical;
        RuleDocument[] all = [.. rules.Document.Rules];
        all[rule] = all[rule] with { Stage = null };
        return RuleSetJson.Write(rules.Document with { Rules = all });
    }

    private bool TakeEvents(string line)
    {
        WireBatch wire = new();
        NdjsonReader.Read(Encoding.UTF8.GetBytes(line), wire, new WireLimits { Source = Source, IsFeeder = true });
        features.Apply(wire);
        if (wire.Errors.Count > 0) return false;
        foreach (TimeStated time in wire.Times) Decide(time.Now);
        for (int i = 0; i < wire.Events.Count; i++)
        {
            EventRow row = open.Add(wire.Events[i]);
            row.Arrival = open.Time;
            if (row.At > open.Time) row.At = open.Time;
            for (int slot = 0; slot < EventBatch.RolesMax; slot++) row.Numbers[slot] = NumberOf(row.Subjects[slot]);
        }
        return true;
    }

    private bool TakeSignal(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement signal = json.RootElement;
            if (SignalLists.Find(signal.GetProperty("list").GetString() ?? "") is not { Kind: var kind }) return false;
            string plain = signal.GetProperty(kind.ToString().ToLowerInvariant()).GetString() ?? "";
            if (names.Normalise(kind, plain, out string normal) != NameFault.None
                || !Instant.TryParse(signal.GetProperty("until").GetString() ?? "", out Instant until)) return false;
            Subject subject = pseudonymiser.SubjectOf(kind, normal);
            open.Add(new SignalChanged
            {
                List = signal.GetProperty("list").GetString() ?? "", Provenance = "evidence", Until = until,
                Confidence = signal.GetProperty("confidence").GetInt32(),
                Verified = signal.GetProperty("verified").GetBoolean(),
                Subjects = [subject], Numbers = [NumberOf(subject)],
            });
            return true;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            return false;
        }
    }

    /// <summary>Decides what waits and begins a batch at a time.</summary>
    private void Decide(Instant time)
    {
        if (open.Count > 0)
        {
            decider.Decide(open);
            for (int i = 0; i < open.Count; i++) Note(open, i);
        }
        open = new Batch { Partition = PartitionName.Screen, First = open.First.Plus(open.Count), Time = time };
    }

    private void Note(Batch batch, int index)
    {
        EntrySlot slot = batch.Entries[index];
        if (!slot.IsEvent)
        {
            if (batch.Others[slot.Index] is SignalChanged signal)
                lines.Add(new EvidenceLine(null, After(batch.Time), labels[signal.Numbers[0]], "", signal.List,
                    Fires: false));
            return;
        }
        Verdict? verdict = batch.OutputOf(index)?.Verdict;
        Warns |= verdict?.Step >= Step.Warn;
        LiveRow row = new(batch.PositionOf(index), batch.Time, batch.Events[slot.Index], verdict);
        lines.Add(new EvidenceLine(row, After(row.At), labels[row.From], labels[row.To], "",
            verdict?.Hits.Any(hit => hit.Rule == rule) == true)
        {
            Reading = readings.GetValueOrDefault(row.Position),
        });
    }

    private void Keep(Position position, IReadOnlyList<RuleHit> read)
    {
        foreach (RuleHit hit in read)
            if (hit.Rule == rule)
                readings[position] = hit;
    }

    private long After(Instant at) => at.Since(first ??= at);

    /// <summary>The number of a subject, and with it its label: the kind's letter, its place among its kind.</summary>
    private int NumberOf(Subject subject)
    {
        if (subject.IsDefault) return 0;
        if (numbers.TryGetValue(subject, out int number)) return number;
        int place = numbers.Keys.Count(known => known.Kind == subject.Kind) + 1;
        labels.Add(string.Create(CultureInfo.InvariantCulture, $"{subject.Kind.ToString()[0]} {place}"));
        return numbers[subject] = labels.Count - 1;
    }
}
