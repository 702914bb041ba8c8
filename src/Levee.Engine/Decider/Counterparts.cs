using Levee.Contracts.Events;

namespace Levee.Engine.Decider;

/// <summary>Against whom the anchor of an event is warned.</summary>
public static class Counterparts
{
    /// <summary>The role of the counterpart on a kind of event; null where there is none.</summary>
    public static EventRole? RoleOf(EventKind kind) => kind switch
    {
        EventKind.Call => CallEvent.Caller,
        EventKind.CallEnded => CallEndedEvent.Caller,
        EventKind.Text => TextEvent.Sender,
        EventKind.Visit => VisitEvent.Host,
        EventKind.Payment => PaymentEvent.Payee,
        EventKind.Access => AccessEvent.Staff,
        EventKind.Report => ReportEvent.Number,
        _ => null,
    };
}
