namespace Levee.Contracts.Events;

/// <summary>A value of an event, held in a 64-bit slot. Its number is the journal column: append only.</summary>
public sealed class EventField
{
    /// <summary>The name on the wire and in rules, with its unit last.</summary>
    public required string Name { get; init; }

    /// <summary>The journal column, unique in its kind and shared with no role.</summary>
    public required byte Number { get; init; }

    /// <summary>How the slot is read.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The slot of <see cref="EventBatch"/>.</summary>
    public required int Slot { get; init; }

    /// <summary>The words of a <see cref="FieldType.Word"/> or <see cref="FieldType.Words"/>; append only.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>True when the event means nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the source sends it or ingress computes it.</summary>
    public FieldOrigin Origin { get; init; }

    /// <summary>One sentence for the JSON Schema.</summary>
    public required string Means { get; init; }

    /// <summary>The ordinal of a word, or -1.</summary>
    public int OrdinalOf(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Words.Count; i++)
            if (word.SequenceEqual(Words[i]))
                return i;
        return -1;
    }

    /// <summary>
    /// The ordinal of a word that is known to exist; throws <see cref="ArgumentException"/>
    /// otherwise.
    /// </summary>
    public long this[string word] => OrdinalOf(word) is var ordinal and >= 0
        ? ordinal
        : throw new ArgumentException($"'{word}' is not one of {string.Join(", ", Words)} of {Name}", nameof(word));
}
