namespace Levee.Contracts.Events;

/// <summary>All kinds of events (<c>events.md</c>), by kind and by name.</summary>
public static class EventSchemas
{
    /// <summary>Every kind, in the order of its number.</summary>
    public static readonly IReadOnlyList<EventSchema> All =
    [
        CallEvent.Schema, CallEndedEvent.Schema, TextEvent.Schema, VisitEvent.Schema, PaymentEvent.Schema,
        CardEvent.Schema, AccountEvent.Schema, AppEvent.Schema, AccessEvent.Schema, ReportEvent.Schema,
        HoldingEvent.Schema,
    ];

    /// <summary>The schema of a kind; throws for <see cref="EventKind.None"/>.</summary>
    public static EventSchema Of(EventKind kind) => All[(int)kind - 1];

    /// <summary>The schema with this wire name, or null.</summary>
    public static EventSchema? Find(string name) => All.FirstOrDefault(schema => schema.Name == name);
}
