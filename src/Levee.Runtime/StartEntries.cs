using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>The entries with which a process begins to write a journal.</summary>
internal sealed class StartEntries(PartitionOptions options, PartitionMemory memory, JournalTime time)
{
    /// <summary>
    /// The first entry of a new journal or the fence of an existing one, then what must be in force and is not.
    /// Throws when the journal was made for something else.
    /// </summary>
    public IEnumerable<Entry> Entries()
    {
        yield return memory.Opened is null ? Opened() : TakenOver(memory.Opened);
        foreach (Entry entry in options.InForce)
            if (Changed(entry) is { } changed)
                yield return changed;
    }

    private JournalOpened Opened()
    {
        if (options.Clock == JournalClock.Source && options.HistoryBegins is null)
            throw new InvalidOperationException(
                $"{options.Partition}: a journal whose time is stated by a feeder needs a time to begin with");
        Instant begins = options.HistoryBegins ?? time.Machine;
        if (options.Clock == JournalClock.Source) time.Resume(begins);
        return new JournalOpened
        {
            Partition = options.Partition.Value, Node = options.Node, Clock = options.Clock, HistoryBegins = begins,
            Currency = options.Currency, ZoneMinutes = options.ZoneMinutes, Build = options.Build,
        };
    }

    private TakenOver TakenOver(JournalOpened opened)
    {
        Require(opened.Partition == options.Partition.Value, "partition", opened.Partition, options.Partition.Value);
        Require(opened.Node == options.Node, "node", opened.Node, options.Node);
        Require(opened.Clock == options.Clock, "clock", opened.Clock.ToString(), options.Clock.ToString());
        Require(opened.Currency == options.Currency, "currency", opened.Currency.ToString(),
            options.Currency.ToString());
        return new TakenOver { Build = options.Build, Owner = options.Owner };
    }

    private void Require(bool isSame, string what, string journaled, string configured)
    {
        if (!isSame)
            throw new JournalUnreadableException(
                $"{options.Partition}: the journal was made with {what} '{journaled}', the configuration says " +
                $"'{configured}': give it its own journal, or configure what it was made with");
    }

    private Entry? Changed(Entry entry) => entry switch
    {
        SourceRegistered registered => Changed(registered),
        RulesInForce rules => rules.Hash == memory.Rules ? null : rules,
        _ => entry,
    };

    private SourceRegistered? Changed(SourceRegistered wanted)
    {
        SourceRegistered? known = memory.Sources.Find(wanted.Registered);
        if (wanted.Since == default) wanted = wanted with { Since = known?.Since ?? SinceNow() };
        bool isSame = known is not null && known.Name == wanted.Name && known.Form == wanted.Form &&
            known.LatenessMs == wanted.LatenessMs && known.LearningMs == wanted.LearningMs &&
            known.Since == wanted.Since;
        return isSame ? null : wanted;
    }

    private Instant SinceNow() => time.Begin();
}
