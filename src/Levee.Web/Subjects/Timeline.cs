using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Web.Live;
using Levee.Web.Shell;
using Levee.Web.Texts;

namespace Levee.Web.Subjects;

/// <summary>Lays events out as a timeline, newest first: days named, long gaps said, quiet runs folded.</summary>
/// <param name="node">For pseudonyms and symbols.</param>
/// <param name="frame">Language and zone.</param>
/// <param name="number">The subject's number in the screen journal.</param>
internal sealed class Timeline(INode node, PageFrame frame, int number)
{
    /// <summary>A gap from here on is said.</summary>
    private const long GapMs = 10 * 60_000;

    /// <summary>So many events in a row on which no rule spoke are folded into one line.</summary>
    private const int FoldedMin = 3;

    private readonly LiveWords words = new(node, frame.Text, frame.Times);
    private readonly ISubjectDirectory subjects = node.Subjects(PartitionName.Screen);

    /// <summary>The lines of some events, newest first.</summary>
    public IReadOnlyList<TimelineItem> Of(IReadOnlyList<LiveRow> rows)
    {
        List<TimelineItem> items = [];
        string day = "";
        for (int i = 0; i < rows.Count;)
        {
            if (frame.Times.Day(rows[i].At, frame.Text) is { } other && other != day)
                items.Add(new TimelineItem { Day = day = other });
            items.Add(ItemOf(rows[i]));
            int next = i + 1;
            if (rows[i].Step == Step.Allow)
                while (next < rows.Count && rows[next].Step == Step.Allow
                    && frame.Times.Day(rows[next].At, frame.Text) == day) next++;
            if (next - i - 1 < FoldedMin) next = i + 1;
            if (GapOf(rows, i, next) is { } gap) items.Add(gap);
            i = next;
        }
        return items;
    }

    private TimelineItem ItemOf(LiveRow row)
    {
        Subject other = subjects[row.From == number ? row.To : row.From];
        LiveCells cells = words.Of(row);
        return new TimelineItem
        {
            Cells = cells, Other = other.IsDefault ? "" : other.Short,
            OtherPath = SubjectLink.Of(other, cells.Entry, frame),
        };
    }

    private TimelineItem? GapOf(IReadOnlyList<LiveRow> rows, int shown, int next)
    {
        int last = Math.Min(next, rows.Count - 1), folded = next - shown - 1;
        long gap = Math.Abs(rows[shown].At.Since(rows[last].At));
        if (folded == 0 && gap < GapMs) return null;
        string duration = TimeText.Duration(gap, frame.Text);
        return new TimelineItem
        {
            Gap = folded == 0 ? duration
                : frame.Text.Say("subject.gap", ("duration", duration), ("count", folded)),
            Folded = [.. rows.Skip(shown + 1).Take(folded).Select(words.Of)],
        };
    }
}
