namespace Levee.Contracts.Events;

/// <summary>One event of an <see cref="EventBatch"/>: a view, not a copy; invalid once the batch is cleared.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Index">The row.</param>
public readonly record struct EventRow(EventBatch Batch, int Index)
{
    /// <summary>The kind.</summary>
    public EventKind Kind => Batch.KindOf(Index);

    /// <summary>Its roles and fields.</summary>
    public EventSchema Schema => EventSchemas.Of(Kind);

    /// <summary>Who sent it.</summary>
    public SourceId Source { get => new(Batch.SourceOf(Index)); set => Batch.SourceOf(Index) = value.Value; }

    /// <summary>The source's own sequence.</summary>
    public SourceSequence Sequence { get => Batch.SequenceOf(Index); set => Batch.SequenceOf(Index) = value; }

    /// <summary>When it happened, as the source says; the loop replaces a future time by the journal's.</summary>
    public Instant At { get => new(Batch.AtOf(Index)); set => Batch.AtOf(Index) = value.UnixMs; }

    /// <summary>When ingress received it, by the machine's clock.</summary>
    public Instant Arrival { get => new(Batch.ArrivalOf(Index)); set => Batch.ArrivalOf(Index) = value.UnixMs; }

    /// <summary>How long after arrival an answer is of use, milliseconds; -1 when the source did not say.</summary>
    public long DeadlineMs { get => Batch.DeadlineOf(Index); set => Batch.DeadlineOf(Index) = value; }

    /// <summary>Eight bytes of the keyed digest of the source's reference; 0 when there is none.</summary>
    public ulong ExternalId { get => Batch.ExternalIdOf(Index); set => Batch.ExternalIdOf(Index) = value; }

    /// <summary>What the fraudster knew (reports only); null when nothing was said.</summary>
    public KnownFact[]? Facts { get => Batch.FactsOf(Index); set => Batch.FactsOf(Index) = value; }

    /// <summary>
    /// The subjects by slot, as they cross partitions; meaningful until the loop has numbered them and
    /// after.
    /// </summary>
    public Span<Subject> Subjects => Batch.SubjectsOf(Index);

    /// <summary>The journal-local subject numbers by slot; 0 = absent. Filled by the loop, or by decoding.</summary>
    public Span<int> Numbers => Batch.NumbersOf(Index);

    /// <summary>The raw field slots; a slot means something only where <see cref="Has(EventField)"/>.</summary>
    public Span<long> Fields => Batch.FieldsOf(Index);

    /// <summary>Bit i is set when field slot i is present.</summary>
    public uint Present { get => Batch.PresentOf(Index); set => Batch.PresentOf(Index) = value; }

    /// <summary>True when the field is known.</summary>
    public bool Has(EventField field) => (Present & (1u << field.Slot)) != 0;

    /// <summary>The field's slot, or null when absent.</summary>
    public long? this[EventField field] => Has(field) ? Fields[field.Slot] : null;

    /// <summary>Sets a field.</summary>
    public void Set(EventField field, long value)
    {
        Fields[field.Slot] = value;
        Present |= 1u << field.Slot;
    }

    /// <summary>The journal-local number of the (first) subject in a role; 0 = absent.</summary>
    public int this[EventRole role] => Numbers[role.Slot];

    /// <summary>Sets the subject in a role; <paramref name="index"/> counts within a list role.</summary>
    public void Set(EventRole role, Subject subject, int index = 0) => Subjects[role.Slot + index] = subject;
}
