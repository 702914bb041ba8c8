using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Tests.Engine;

/// <summary>One generated event: how much time passes before it, how old it is, and what it says.</summary>
/// <param name="PassMs">Time that passes before it.</param>
/// <param name="OldMs">How far before now it happened; negative: a future time, which the loop replaces.</param>
/// <param name="Kind">Call, call-ended or payment.</param>
/// <param name="From">Caller or payer.</param>
/// <param name="To">Callee or payee.</param>
/// <param name="Amount">Seconds or minor units; negative: absent.</param>
/// <param name="Flag">Answered; or done instead of asked.</param>
/// <param name="Reference">A payment's reference; 0: none.</param>
/// <param name="IsForeign">Another currency than the node's.</param>
/// <param name="IsCut">Whether the file is cut into batches here.</param>
internal sealed record PlayedEvent(long PassMs, long OldMs, EventKind Kind, int From, int To, long Amount, bool Flag,
    int Reference, bool IsForeign, bool IsCut)
{
    /// <summary>Plays the events and returns when each happened.</summary>
    public static List<Instant> Play(IReadOnlyList<PlayedEvent> events, ScreenRun run, bool isCut)
    {
        List<Instant> times = [];
        Instant now = run.Now;
        foreach (PlayedEvent played in events)
        {
            if (played.PassMs > 0) run.MoveTo(now = now.Plus(played.PassMs));
            else if (isCut && played.IsCut) run.Decide();
            Instant at = now.Plus(-Math.Max(0, played.OldMs));
            times.Add(at);
            played.Fill(run, now.Plus(-played.OldMs));
        }
        run.Decide();
        return times;
    }

    private void Fill(ScreenRun run, Instant at)
    {
        EventRow row = run.Add(Kind, at);
        if (Kind == EventKind.Payment)
        {
            row.Numbers[PaymentEvent.Payer.Slot] = From;
            row.Numbers[PaymentEvent.Payee.Slot] = To;
            row.Set(PaymentEvent.State, PaymentEvent.State[Flag ? "done" : "asked"]);
            row.Set(PaymentEvent.Amount, Amount);
            row.Set(PaymentEvent.Currency, IsForeign ? Currency.Parse("USD").Packed : Currency.Cny.Packed);
            if (Reference > 0) row.Set(PaymentEvent.Reference, Reference);
            return;
        }
        row.Numbers[CallEvent.Caller.Slot] = From;
        row.Numbers[CallEvent.Callee.Slot] = To;
        if (Kind != EventKind.CallEnded) return;
        row.Set(CallEndedEvent.Answered, Flag ? 1 : 0);
        if (Amount >= 0) row.Set(CallEndedEvent.DurationS, Amount);
    }
}
