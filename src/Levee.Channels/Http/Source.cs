using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Channels.Http;

/// <summary>A registered source: who may send what, how fast, and how it writes subjects. Immutable.</summary>
public sealed record Source
{
    /// <summary>The number its events carry in the journal, stable for the life of the node.</summary>
    public required SourceId Number { get; init; }

    /// <summary>Its name, such as <c>carrier-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its key; the key itself is never kept.</summary>
    public required Hash256 KeySha256 { get; init; }

    /// <summary>The kinds of events it may send.</summary>
    public required IReadOnlyList<EventKind> Kinds { get; init; }

    /// <summary>How it writes subjects.</summary>
    public SourceForm Form { get; init; } = SourceForm.Plain;

    /// <summary>Lines a second it may send in the long run.</summary>
    public int RatePerS { get; init; } = 10_000;

    /// <summary>Lines it may send at once after being quiet.</summary>
    public int Burst { get; init; } = 40_000;

    /// <summary>
    /// Prefixes of the numbers it may speak for; an event with numbers must name one of them. Empty = any.
    /// </summary>
    public IReadOnlyList<string> Ranges { get; init; } = [];

    /// <summary>An event older than this at its batch's time counts as late, milliseconds.</summary>
    public long LatenessMs { get; init; } = 60_000;

    /// <summary>How long its subjects' history counts as being learned, days.</summary>
    public int LearningDays { get; init; } = 30;

    /// <summary>True for the one source that states the time of a journal that runs on a source's clock.</summary>
    public bool IsFeeder { get; init; }

    /// <summary>True when it delivers warnings: it may read effects.</summary>
    public bool Delivers { get; init; }

    /// <summary>The word among the kinds of a source that may state listed facts; it is no kind of event.</summary>
    public const string SignalKind = "signal";

    /// <summary>Every word that may stand among a source's kinds.</summary>
    public static IEnumerable<string> KindNames => [.. EventSchemas.All.Select(schema => schema.Name), SignalKind];

    /// <summary>True when it may state listed facts: <c>signal</c> stands among its kinds.</summary>
    public bool StatesSignals { get; init; }

    /// <summary>True when its facts may come into force by themselves, below the ceiling of confidence.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>True when it may send this kind.</summary>
    public bool MaySend(EventKind kind) => Kinds.Contains(kind);

    /// <summary>The journal entry that registers it.</summary>
    /// <param name="since">From when it has been sending.</param>
    public SourceRegistered Registration(Instant since) => new()
    {
        Registered = Number, Name = Name, Form = Form, LatenessMs = LatenessMs,
        LearningMs = LearningDays * 86_400_000L, Since = since,
    };
}
