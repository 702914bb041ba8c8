using System.Globalization;
using System.Text;
using Levee.City.Running;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Tests.City;

/// <summary>An institution's line that writes down what is sent and is answered as the test says.</summary>
internal sealed class QuietLink(Func<PlainEvent, Step> answer) : ISourceLink
{
    private readonly System.Buffers.ArrayBufferWriter<byte> bytes = new();
    private readonly List<WarningToDeliver> warnings = [];
    private int sent;

    /// <summary>Everything sent, in the public form.</summary>
    public string Text => Encoding.UTF8.GetString(bytes.WrittenSpan);

    /// <summary>Everything sent.</summary>
    public List<PlainEvent> Events { get; } = [];

    /// <summary>What was confirmed.</summary>
    public List<SentReceipt> Receipts { get; } = [];

    /// <summary>Whom to warn of an event, or null.</summary>
    public Func<PlainEvent, string?>? Warns { get; init; }

    public Task<IReadOnlyList<Told>> SendAsync(IReadOnlyList<PlainEvent> events, CancellationToken stop)
    {
        using NdjsonWriter writer = new(bytes);
        Told[] answers = new Told[events.Count];
        for (int i = 0; i < events.Count; i++)
        {
            string verdict = "screen-" + (++sent).ToString(CultureInfo.InvariantCulture);
            writer.Write(events[i]);
            Events.Add(events[i]);
            answers[i] = new Told(answer(events[i]), verdict, [], "because", "因为");
            if (Warns?.Invoke(events[i]) is { } to) warnings.Add(new WarningToDeliver(verdict + ".0", to));
        }
        return Task.FromResult<IReadOnlyList<Told>>(answers);
    }

    public Task<IReadOnlyList<WarningToDeliver>> TakeWarningsAsync(CancellationToken stop)
    {
        WarningToDeliver[] taken = [.. warnings];
        warnings.Clear();
        return Task.FromResult<IReadOnlyList<WarningToDeliver>>(taken);
    }

    public Task ConfirmAsync(IReadOnlyList<SentReceipt> receipts, CancellationToken stop)
    {
        Receipts.AddRange(receipts);
        return Task.CompletedTask;
    }
}
