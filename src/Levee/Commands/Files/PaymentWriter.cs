using System.Buffers;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Commands.Files;

/// <summary>
/// Writes payments as events in order of time. The tables are in order themselves, so only the <c>done</c> events wait,
/// in a queue, until their time has come. Owned by its run.
/// </summary>
internal sealed class PaymentWriter : IDisposable
{
    private const int FlushBytes = 1 << 18;
    private const long DoneAfterMs = 1_000;
    private readonly Stream output;
    private readonly PaymentTable shape;
    private readonly ArrayBufferWriter<byte> bytes = new(FlushBytes * 2);
    private readonly NdjsonWriter writer;
    private readonly Queue<PaymentRow> waiting = new();
    private readonly long minorPerMajor;
    private long sequence;

    public PaymentWriter(Stream output, PaymentTable shape)
    {
        this.output = output;
        this.shape = shape;
        writer = new NdjsonWriter(bytes);
        minorPerMajor = shape.Currency.MinorDigits switch { 0 => 1, 3 => 1_000, 4 => 10_000, _ => 100 };
    }

    public void WriteAll(IEnumerable<PaymentRow> rows)
    {
        Instant before = Instant.Min;
        foreach (PaymentRow row in rows)
        {
            if (row.At < before) throw new CommandException($"{row.Reference} is earlier than the payment before it");
            before = row.At;
            while (waiting.TryPeek(out PaymentRow? first) && first.At.Plus(DoneAfterMs) <= row.At)
                Write(waiting.Dequeue(), "done", DoneAfterMs);
            if (shape.HasAsked) Write(row, "asked", 0);
            waiting.Enqueue(row);
        }
        while (waiting.Count > 0) Write(waiting.Dequeue(), "done", DoneAfterMs);
        Flush();
    }

    public void Dispose() => writer.Dispose();

    private void Write(PaymentRow row, string state, long afterMs)
    {
        writer.Write(new PlainEvent(PaymentEvent.Schema)
        {
            Sequence = ++sequence, At = row.At.Plus(afterMs), Id = $"{row.Reference}-{state}",
        }
            .With(PaymentEvent.Payer, row.Payer)
            .With(PaymentEvent.Payee, row.Payee)
            .With(PaymentEvent.State, state)
            .With(PaymentEvent.Amount, (long)decimal.Round(row.Amount * minorPerMajor))
            .With(PaymentEvent.Currency, shape.Currency.Packed)
            .With(PaymentEvent.Act, row.IsCard ? "card" : "transfer")
            .With(PaymentEvent.Channel, row.IsCard ? "pos" : "app")
            .With(PaymentEvent.Reference, row.Reference));
        if (bytes.WrittenCount >= FlushBytes) Flush();
    }

    private void Flush()
    {
        output.Write(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
    }
}
