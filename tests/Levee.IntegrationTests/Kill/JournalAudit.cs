using System.Text.Json;
using Levee.Channels.Http;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Rules;
using Levee.Storage.Journal;

namespace Levee.IntegrationTests.Kill;

/// <summary>
/// Reads what the journal gained and holds it against what the sources were told: every answered sequence once, at the
/// position answered, with the action, the symbols and the sentence answered. It reads rows, not the node's word.
/// </summary>
internal sealed class JournalAudit
{
    private readonly Dictionary<ushort, SourceAudit> sources;
    private readonly Dictionary<PartitionName, Position> next = new()
    {
        [PartitionName.Screen] = new Position(1), [PartitionName.Desk] = new Position(1),
    };
    private readonly BatchCodec codec = new();
    private readonly RuleSetWords words = new();

    public JournalAudit(IEnumerable<LoadSource> sources) =>
        this.sources = sources.ToDictionary(source => (ushort)source.Number, source => new SourceAudit(source));

    /// <summary>Verdicts above allow whose words were compared.</summary>
    public long WordsCompared { get; private set; }

    /// <summary>Reads on to the end of both journals; then nothing that was answered may be missing.</summary>
    public void Check(string journal)
    {
        using JournalFile file = JournalFile.OpenReadOnly(journal);
        foreach (PartitionName partition in next.Keys.ToArray())
        {
            using SqliteJournal rows = file.Partition(partition);
            Batch batch = new() { Partition = partition };
            foreach (JournalRow row in rows.Read(next[partition]))
            {
                codec.Decode(row, batch);
                Take(batch);
                next[partition] = row.Next;
            }
        }
        foreach (SourceAudit source in sources.Values) source.RequireAnswered();
    }

    /// <summary>Every sequence that was sent stands in the journal and was answered.</summary>
    public void RequireEverything()
    {
        foreach (SourceAudit source in sources.Values) source.RequireEverything();
    }

    private void Take(Batch batch)
    {
        int output = 0;
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            if (!slot.IsEvent)
            {
                Learn(batch.Others[slot.Index], batch.PositionOf(index));
                continue;
            }
            while (output < batch.Outputs.Count && batch.Outputs[output].Entry < index) output++;
            bool isSpoken = output < batch.Outputs.Count && batch.Outputs[output].Entry == index;
            EventRow row = batch.Events[slot.Index];
            if (!sources.TryGetValue(row.Source.Value, out SourceAudit? source)) continue;
            bool isDesk = batch.Partition == PartitionName.Desk;
            long position = batch.PositionOf(index).Value;
            string? told = source.Found(row.Sequence.Major, isDesk ? -position : position);
            Compare(batch.PositionOf(index), isSpoken ? batch.Outputs[output].Verdict : null, told);
        }
    }

    private void Learn(Entry entry, Position position)
    {
        if (entry is not RulesInForce inForce || inForce.Document.Span.IndexOf("\"rules\""u8) < 0) return;
        RuleSetResult rules = RuleSet.Compile(RuleSetJson.Read(inForce.Document.Span));
        Assert.True(rules.IsSuccess);
        words.Learn(position, rules.RuleSet, Currency.Cny);
    }

    /// <summary>Null when the sequence was not answered, empty when it was simply allowed, else the words.</summary>
    private void Compare(Position position, Verdict? verdict, string? told)
    {
        if (told is null) return;
        Assert.True(verdict is null == (told.Length == 0), $"{position}: answered '{told}', journaled {verdict}");
        if (verdict is null) return;
        VerdictWords said = words.Of(verdict);
        using JsonDocument answer = JsonDocument.Parse(told);
        Assert.Equal(AnswerWriter.NameOf(verdict.Step), answer.RootElement.GetProperty("action").GetString());
        Assert.Equal(said.Symbols.Select(symbol => symbol.Code), answer.RootElement.GetProperty("symbols")
            .EnumerateArray().Select(symbol => symbol.GetProperty("code").GetString()));
        Assert.Equal(said.BecauseEn, answer.RootElement.GetProperty("because").GetProperty("en").GetString());
        WordsCompared++;
    }
}
