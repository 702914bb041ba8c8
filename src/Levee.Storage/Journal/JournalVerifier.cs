using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Storage.Journal;

/// <summary>
/// Checks a journal row by row: the hashes of both columns, the chain, positions without gaps, time that never goes
/// back, and that every row decodes. It holds one row at a time. A verifier is used once, by one thread.
/// </summary>
public sealed class JournalVerifier
{
    /// <summary>The most findings that are kept; a broken journal has one cause and many followers.</summary>
    public const int FindingsMax = 100;

    private const int RowsBetweenProgress = 256;

    private readonly IJournal journal;
    private readonly KeptHeadCheck keptHeads;
    private readonly Action<VerificationProgress>? progress;
    private readonly BatchCodec codec = new(UnknownNumbers.Skip);
    private readonly Batch batch;
    private readonly List<JournalFinding> findings = [];
    private Head previous;
    private bool isPreviousKnown;
    private long rows, entries, events, subjects, verdicts;

    private JournalVerifier(IJournal journal, IReadOnlyList<Head> kept, Action<VerificationProgress>? progress)
    {
        this.journal = journal;
        this.progress = progress;
        keptHeads = new KeptHeadCheck(journal.Partition, kept);
        batch = new Batch { Partition = journal.Partition };
        previous = JournalChain.Empty(journal.Partition);
    }

    /// <summary>Checks a whole journal and the heads of its partition that were kept elsewhere.</summary>
    public static VerificationResult Verify(
        IJournal journal, IReadOnlyList<Head>? kept = null, Action<VerificationProgress>? progress = null)
        => Verify(journal, new Position(1), new Position(long.MaxValue), kept, progress);

    /// <summary>
    /// Checks the rows that hold positions from <paramref name="from"/> up to, without, <paramref name="to"/>. When
    /// that is not the beginning, the first row's own link and time cannot be checked; kept heads before it are passed
    /// over.
    /// </summary>
    public static VerificationResult Verify(IJournal journal, Position from, Position to,
        IReadOnlyList<Head>? kept = null, Action<VerificationProgress>? progress = null)
    {
        JournalVerifier verifier = new(journal, kept ?? [], progress);
        verifier.isPreviousKnown = from.Value <= 1;
        return verifier.Run(from, to);
    }

    private VerificationResult Run(Position from, Position to)
    {
        Position end = journal.Head.Next;
        try
        {
            foreach (JournalRow row in journal.Read(from))
            {
                if (row.First >= to) break;
                Check(row);
                if (rows % RowsBetweenProgress == 0) progress?.Invoke(new VerificationProgress(rows, row.Next, end));
            }
        }
        catch (JournalUnreadableException unreadable)
        {
            Find(JournalFault.Unreadable, previous.Next, unreadable.Message);
        }
        progress?.Invoke(new VerificationProgress(rows, previous.Next, end));
        IReadOnlyList<KeptHead> kept = keptHeads.Finish(previous, from, to);
        foreach (KeptHead head in kept.Where(head => !head.IsOnChain))
            Find(JournalFault.KeptHead, default, head.Text);
        return new VerificationResult(rows, entries, events, subjects, verdicts, previous, findings, kept);
    }

    private void Check(JournalRow row)
    {
        bool areBytesSound = CheckHashes(row);
        if (isPreviousKnown) CheckLink(row);
        if (areBytesSound) CheckContent(row);
        rows++;
        entries += row.Count;
        // Go on from what the row itself says, so that one fault is one finding and not all the rows after it.
        previous = JournalChain.HeadAfter(journal.Partition, row);
        isPreviousKnown = true;
        keptHeads.Row(row);
    }

    private bool CheckHashes(JournalRow row)
    {
        int before = findings.Count;
        if (Hash256.Of(row.Body.Span) != row.BodyHash)
            Find(JournalFault.Body, row.First, $"the body of {At(row)} is not what was hashed: its bytes were changed");
        if (Hash256.Of(row.Sights.Span) != row.SightsHash)
            Find(JournalFault.Sights, row.First,
                $"the sights of {At(row)} are not what was hashed: their bytes were changed");
        return findings.Count == before;
    }

    private void CheckLink(JournalRow row)
    {
        if (row.First != previous.Next)
            Find(JournalFault.Gap, row.First, $"{At(row)} follows a row that ends before "
                + $"{journal.Partition.At(previous.Next)}: "
                + (row.First > previous.Next ? "rows between them are missing" : "rows overlap"));
        if (row.Time < previous.Time)
            Find(JournalFault.Time, row.First,
                $"the time of {At(row)} ({row.Time.UnixMs} ms) lies before that of the row before it "
                + $"({previous.Time.UnixMs} ms)");
        if (JournalChain.HashOf(previous.Hash, journal.Partition, row) != row.Hash)
            Find(JournalFault.Link, row.First, $"{At(row)} does not link to the row before it: "
                + "its position, count, time or hashes were changed, or the row before was changed or removed");
    }

    private void CheckContent(JournalRow row)
    {
        try
        {
            codec.Decode(row, batch);
        }
        catch (JournalUnreadableException unreadable)
        {
            Find(JournalFault.Content, row.First, unreadable.Message);
            return;
        }
        events += batch.Events.Count;
        subjects += batch.Sights.Count;
        verdicts += batch.Outputs.Count(output => output.Verdict is not null);
    }

    private void Find(JournalFault fault, Position row, string text)
    {
        if (findings.Count < FindingsMax) findings.Add(new JournalFinding(fault, row, text));
    }

    private string At(JournalRow row) => journal.Partition.At(row.First);
}
