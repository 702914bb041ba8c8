using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire.Binary;

namespace Levee.IntegrationTests.Http;

public sealed class BinaryFormTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_in_the_binary_form_gets_the_same_verdicts()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient lines = node.Client();
        await using LeveeClient frames = node.Client(2, Binary);

        IReadOnlyList<SentVerdict> told = await lines.SendAsync([Payment(1), Payment(2_000_000)], Token);
        IReadOnlyList<SentVerdict> framed = await frames.SendAsync([Payment(1), Payment(2_000_000)], Token);

        Assert.Equal(told.Select(one => one.Action), framed.Select(one => one.Action));
        Assert.Equal(told[1].Because, framed[1].Because);
        Assert.Equal((node.Screen.At(3), "COACHED"), (framed[0].Verdict, framed[1].Symbols[0].Code));
        Assert.Equal(4, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Refused_frame_is_named_among_those_taken()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client(change: Binary);

        IReadOnlyList<SentVerdict> verdicts = await client.SendAsync(
            [Payment(1), Payment(1).With(PaymentEvent.Amount, -5), Payment(2_000_000)], Token);

        Assert.Equal(["", "amount", ""], verdicts.Select(one => one.Fault?.Field ?? ""));
        Assert.Equal(Step.Hold, verdicts[2].Action);
        Assert.Equal(2, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Frames_are_answered_in_lines_unless_frames_are_asked_for()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        ArrayBufferWriter<byte> body = new();
        BinaryEventWriter writer = new(body);
        PlainEvent first = Payment(1);
        first.Sequence = 1;
        writer.Write(first);
        body.Write<byte>([9, 0, 0, 0, 1]);

        using ByteArrayContent content = new(body.WrittenSpan.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(BinaryEventReader.Media);
        HttpResponseMessage response = await node.Http().PostAsync("v1/events", content, Token);

        string[] lines = (await response.Content.ReadAsStringAsync(Token)).TrimEnd().Split('\n');
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($$"""{"seq":1,"verdict":"{{node.Screen.At(1)}}","action":"allow"}""", lines[0]);
        using JsonDocument torn = JsonDocument.Parse(lines[1]);
        Assert.Equal(2, torn.RootElement.GetProperty("frame").GetInt32());
        Assert.Equal("urn:levee:problem:not-whole",
            torn.RootElement.GetProperty("error").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Lines_of_a_file_go_out_as_frames_and_a_broken_one_as_it_is()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client(change: Binary);
        RawEvent[] good =
        [
            Raw(EventsEndpointTests.Payment(1, 1), own: 1), Raw(EventsEndpointTests.Payment(2, 2_000_000), own: 2),
        ];

        SentVerdict[] taken = await await client.QueueRawAsync(good, Token);
        SentVerdict[] mixed = await await client.QueueRawAsync(
            [Raw(EventsEndpointTests.Payment(3, 1), own: 3), Raw("""{"kind":"payment"}""", own: 0)], Token);

        Assert.Equal([Step.Allow, Step.Hold], taken.Select(one => one.Action));
        Assert.Null(mixed[0].Fault);
        Assert.Equal("urn:levee:problem:missing-member", mixed[1].Fault!.Type);
        Assert.Equal(3, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Same_event_in_either_form_is_the_same_event()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient lines = node.Client();
        await using LeveeClient frames = node.Client(change: Binary);
        PlainEvent plain = Payment(2_000_000);
        plain.Sequence = 5;

        SentVerdict first = await lines.SendAsync(plain, Token);
        SentVerdict again = await frames.SendAsync(plain, Token);

        Assert.Equal(first.Verdict, again.Verdict);
        Assert.Equal(1, frames.KnownTotal);
        Assert.Single(node.Screen.Events);
    }

    private static LeveeClientOptions Binary(LeveeClientOptions options) =>
        options with { Form = EventForm.Binary };

    private static RawEvent Raw(string json, long own) => new(Encoding.UTF8.GetBytes(json), 9, own);

    private static PlainEvent Payment(long amount) =>
        new PlainEvent(PaymentEvent.Schema) { At = new Instant(1_700_000_000_000) }
            .With(PaymentEvent.Payer, "acc-1").With(PaymentEvent.Payee, "acc-2").With(PaymentEvent.State, "asked")
            .With(PaymentEvent.Amount, amount).With(PaymentEvent.Currency, Currency.Cny.Packed)
            .With(PaymentEvent.Act, "transfer");
}
