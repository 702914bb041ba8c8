using Levee.Contracts.Events;

namespace Levee.City.Running;

/// <summary>Calls as their carrier writes them.</summary>
internal static class CallForms
{
    /// <summary>The set-up. The device is the callee's carrier's to know only at home.</summary>
    public static PlainEvent SetUp(CallPlan plan) => new PlainEvent(CallEvent.Schema)
        .With(CallEvent.Caller, plan.ShownNumber ?? plan.Caller.Number)
        .With(CallEvent.Callee, plan.Callee.Number)
        .With(CallEvent.Device, plan.Leg == "domestic" ? plan.Caller.Device : null)
        .WithWord(CallEvent.Leg, plan.Leg)
        .WithWord(CallEvent.Cli, plan.Cli)
        .WithWord(CallEvent.Cell, plan.Cell);

    /// <summary>The end.</summary>
    public static PlainEvent End(CallPlan plan, PlainEvent setUp, bool isAnswered, long rings, long talks)
    {
        PlainEvent end = new PlainEvent(CallEndedEvent.Schema)
            .With(CallEndedEvent.Caller, setUp[CallEvent.Caller])
            .With(CallEndedEvent.Callee, setUp[CallEvent.Callee])
            .With(CallEndedEvent.Device, setUp[CallEvent.Device])
            .With(CallEndedEvent.Answered, isAnswered)
            .With(CallEndedEvent.RingS, rings);
        if (isAnswered) end.With(CallEndedEvent.DurationS, talks);
        return end.With(CallEndedEvent.ReleasedBy, plan.Caller.IsFraud || isAnswered ? "caller" : "network");
    }

    private static PlainEvent WithWord(this PlainEvent plain, EventField field, string? word) =>
        word is null ? plain : plain.With(field, word);
}
