using Levee.Contracts.Events;

namespace Levee.Try.Columns;

/// <summary>The kinds of events that a line of a file becomes.</summary>
internal static class LineSchemas
{
    /// <summary>The schemas of a kind of file; all for events in our own form.</summary>
    public static IReadOnlyList<EventSchema> Of(TryKind kind) => kind.Name switch
    {
        "call" => [CallEvent.Schema, CallEndedEvent.Schema],
        "text" => [TextEvent.Schema],
        "visit" => [VisitEvent.Schema],
        "payment" => [PaymentEvent.Schema],
        "card" => [CardEvent.Schema],
        "account" => [AccountEvent.Schema],
        _ => EventSchemas.All,
    };
}
