using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Try.Running;

namespace Levee.Tests.Try;

/// <summary>Order of time, in memory and through runs on disk, against a stable sort.</summary>
public sealed class RowStoreTests : IDisposable
{
    private readonly TryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(7)]
    public void Rows_come_back_in_order_of_time_whole(int linesMax) => Gen.Int[0, 50].Array[0, 60].Sample(times =>
    {
        using RowStore store = new(Directory.CreateTempSubdirectory("levee-rows-").FullName, 1L << 30, linesMax);
        EventBatch batch = new();
        for (int i = 0; i < times.Length; i++) store.Add(Row(batch, times[i], i), Origin(i));
        (long At, int Line)[] expected = [.. times.Select((at, line) => ((long)at, line + 1)).OrderBy(pair =>
            pair.Item1)];
        Assert.Equal(expected, Read(store));
        Assert.Equal(linesMax <= times.Length, store.Runs > 0);
    }, iter: 200);

    private static EventRow Row(EventBatch batch, int at, int i)
    {
        EventRow row = batch.Add(EventKind.Payment);
        row.At = new Instant(at);
        row.Set(PaymentEvent.Amount, i);
        row.Set(PaymentEvent.Payer, new Subject(SubjectKind.Account, new SubjectId((UInt128)(i + 1))));
        row.ExternalId = (ulong)(i % 3);
        return row;
    }

    private static RowOrigin Origin(int i) => new(i % 2, i + 1, IsLast: true, (Truth)(i % 3));

    private static List<(long, int)> Read(RowStore store)
    {
        List<(long, int)> read = [];
        foreach (ReadOnlyMemory<byte> bytes in store.InOrder())
        {
            EventBatch batch = new();
            RowOrigin origin = RowForm.Read(bytes.Span, batch);
            int i = origin.Line - 1;
            Assert.Equal(Origin(i), origin);
            Assert.Equal(i, batch[0][PaymentEvent.Amount]);
            Assert.Equal((UInt128)(i + 1), batch[0].Subjects[PaymentEvent.Payer.Slot].Id.Value);
            Assert.Equal((ulong)(i % 3), batch[0].ExternalId);
            read.Add((batch[0].At.UnixMs, origin.Line));
        }
        return read;
    }
}
