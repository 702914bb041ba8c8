using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;

namespace Levee.Web.Live;

/// <summary>An event as the live screens keep it, copied out of its batch. Immutable.</summary>
public sealed class LiveRow
{
    private readonly long[] fields;
    private readonly int[] numbers;
    private readonly uint present;

    /// <summary>A copy of an event.</summary>
    /// <param name="position">Its position in the screen journal.</param>
    /// <param name="time">The journal time of its batch.</param>
    /// <param name="row">The event.</param>
    /// <param name="verdict">Its verdict, or null (allow).</param>
    public LiveRow(Position position, Instant time, EventRow row, Verdict? verdict)
    {
        Position = position;
        Time = time;
        Kind = row.Kind;
        Source = row.Source;
        At = row.At;
        Verdict = verdict;
        fields = row.Fields.ToArray();
        numbers = row.Numbers.ToArray();
        present = row.Present;
    }

    /// <summary>Its position in the screen journal.</summary>
    public Position Position { get; }

    /// <summary>The journal time of its batch.</summary>
    public Instant Time { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>The kind.</summary>
    public EventKind Kind { get; }

    /// <summary>Who sent it.</summary>
    public SourceId Source { get; }

    /// <summary>Its verdict, or null (allow).</summary>
    public Verdict? Verdict { get; }

    /// <summary>The step; allow when no rule spoke.</summary>
    public Step Step => Verdict?.Step ?? Step.Allow;

    /// <summary>The field's slot, or null when absent.</summary>
    public long? this[EventField field] => (present & (1u << field.Slot)) != 0 ? fields[field.Slot] : null;

    /// <summary>The journal-local number of the (first) subject in a role; 0 = absent.</summary>
    public int this[EventRole role] => numbers[role.Slot];

    /// <summary>The journal-local numbers of all its subjects.</summary>
    public IEnumerable<int> Numbers => numbers.Where(number => number != 0);

    /// <summary>Who acts: the subject of the kind's first role.</summary>
    public int From => this[EventSchemas.Of(Kind).Roles[0]];

    /// <summary>Whom or what it reaches: the first other subject that is present, or 0.</summary>
    public int To => EventSchemas.Of(Kind).Roles.Skip(1).Select(role => this[role]).FirstOrDefault(n => n != 0);
}
