using System.Net;
using System.Text.Json;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;

namespace Levee.IntegrationTests.Http;

public sealed class EffectsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waiting_source_gets_the_warning_in_plain_with_the_counterparts_tail()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client();
        Task<EffectsPage> waiting = client.EffectsAsync("", TimeSpan.FromSeconds(30), Token);
        await node.Outbox.Waited.Task;

        node.Outbox.Add(new SourceId(1), Warning(node, 41));
        EffectsPage page = await waiting;

        PendingEffect effect = Assert.Single(page.Effects);
        Assert.Equal(("desk-41.0", "+8613800138000", "+8613900139000"), (effect.Effect, effect.To, effect.Counterpart));
        Assert.Equal(new Words("Hang up: 9000 is not the bank.", "请挂断：9000 不是银行。"), effect.Text);
        Assert.Equal("desk-41.0", page.Next);
        Assert.Equal(("source-3", 77), (effect.AboutSource, effect.AboutSequence));
    }

    [Fact]
    public async Task Cursor_reads_on_and_an_empty_wait_returns_it_unchanged()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client();
        node.Outbox.Add(new SourceId(1), Warning(node, 41));
        node.Outbox.Add(new SourceId(2), Warning(node, 42));
        node.Outbox.Add(new SourceId(1), Warning(node, 43));

        EffectsPage page = await client.EffectsAsync("screen-5.0,desk-41.0", TimeSpan.Zero, Token);
        EffectsPage after = await client.EffectsAsync(page.Next, TimeSpan.Zero, Token);

        Assert.Equal("desk-43.0", Assert.Single(page.Effects).Effect);
        Assert.Equal("desk-43.0,screen-5.0", page.Next);
        Assert.Empty(after.Effects);
        Assert.Equal(page.Next, after.Next);
        Assert.Equal(0, node.Outbox.Waiting);
    }

    [Fact]
    public async Task Source_that_asks_too_often_is_429_and_others_are_not()
    {
        await using HttpNode node = await HttpNode.StartAsync(parts => parts with
        {
            Limits = parts.Limits with { EffectsPerS = 1, EffectsBurst = 3 },
            Time = new StillTime(),
        });
        using HttpClient http = node.Http();

        List<HttpStatusCode> statuses = [];
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage response = await http.GetAsync("v1/effects", Token);
            statuses.Add(response.StatusCode);
            if (i == 3) Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 1);
        }
        using HttpResponseMessage other = await node.Http(2).GetAsync("v1/effects", Token);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests],
            statuses);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Source_with_too_many_open_waits_is_429_until_one_ends()
    {
        await using HttpNode node = await HttpNode.StartAsync(parts => parts with
        {
            Limits = parts.Limits with { EffectsOpenMax = 1 },
        });
        using HttpClient http = node.Http();
        Task<HttpResponseMessage> waiting = http.GetAsync("v1/effects?wait_s=30", Token);
        await node.Outbox.Waited.Task;

        using HttpResponseMessage refused = await http.GetAsync("v1/effects", Token);
        node.Outbox.Add(new SourceId(1), Warning(node, 41));
        using HttpResponseMessage first = await waiting;
        using HttpResponseMessage next = await http.GetAsync("v1/effects", Token);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.OK),
            (refused.StatusCode, first.StatusCode, next.StatusCode));
    }

    [Fact]
    public async Task Connection_over_the_bound_is_closed()
    {
        await using HttpNode node = await HttpNode.StartAsync(parts => parts with
        {
            Limits = parts.Limits with { ConnectionsMax = 1 },
        });
        using HttpClient first = node.Http();
        using HttpClient second = node.Http();
        using HttpResponseMessage taken = await first.GetAsync("healthz/live", Token);

        await Assert.ThrowsAsync<HttpRequestException>(() => second.GetAsync("healthz/live", Token));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task Source_that_delivers_nothing_may_not_read_effects()
    {
        await using HttpNode node = await HttpNode.StartAsync();

        using HttpResponseMessage response = await node.Http(3).GetAsync("v1/effects", Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("after=desk")]
    [InlineData("after=desk-1.0,desk-2.0")]
    [InlineData("wait_s=-1")]
    [InlineData("wait_s=3600")]
    public async Task Bad_cursor_or_wait_is_400_naming_it(string query)
    {
        await using HttpNode node = await HttpNode.StartAsync();

        using HttpResponseMessage response = await node.Http().GetAsync("v1/effects?" + query, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal(query.Split('=')[0], problem.RootElement.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Receipts_land_on_the_partition_that_the_id_names()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client();
        SentVerdict verdict = await client.SendAsync(ClientTests.Payment(1), Token);
        Instant at = new(1_700_000_000_000);

        IReadOnlyList<SentVerdict> answers = await client.SendReceiptsAsync(
            [new SentReceipt(verdict.Verdict, IsEffect: false, ReceiptState.Applied, at),
                new SentReceipt("desk-1.0", IsEffect: true, ReceiptState.Delivered, at),
                new SentReceipt("desk-999.0", IsEffect: true, ReceiptState.Delivered, at)], Token);

        Receipt applied = Assert.IsType<Receipt>(Assert.Single(node.Screen.Entries));
        Receipt delivered = Assert.IsType<Receipt>(Assert.Single(node.Desk.Entries));
        Assert.Equal((node.Screen.First, -1, ReceiptState.Applied), (applied.About, applied.Ordinal, applied.State));
        Assert.Equal((new Position(1), 0, ReceiptState.Delivered),
            (delivered.About, delivered.Ordinal, delivered.State));
        Assert.Equal("effect", answers[2].Fault!.Field);
    }

    [Fact]
    public async Task Unscreened_report_is_journaled_on_screen()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client();

        SentVerdict answer = await client.ReportUnscreenedAsync(
            new SentUnscreened(EventKind.Call, 12, new Instant(1_000), new Instant(2_000)), Token);

        Unscreened entry = Assert.IsType<Unscreened>(Assert.Single(node.Screen.Entries));
        Assert.Equal((EventKind.Call, 12L), (entry.Events, entry.Count));
        Assert.Equal(node.Screen.At(1), answer.Verdict);
    }

    [Fact]
    public async Task Health_tells_why_the_node_is_not_ready_and_metrics_name_no_subject()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client();
        await client.SendAsync(ClientTests.Payment(1), Token);
        string metrics = await node.Http().GetStringAsync("metrics", Token);
        node.WhyNotReady = "reading the journal back, 40 %";

        using HttpResponseMessage ready = await node.Http().GetAsync("healthz/ready", Token);
        using HttpResponseMessage live = await node.Http().GetAsync("healthz/live", Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("40 %", await ready.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Contains("levee_http_lines", metrics, StringComparison.Ordinal);
        Assert.Contains("levee_partition_entries", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("acc-1", metrics, StringComparison.Ordinal);
    }

    private static OutboxRow Warning(HttpNode node, long position)
    {
        WarningDelivery delivery = new()
        {
            To = new SourceId(1), Warning = new Position(40), Level = WarningLevel.High, Wording = "coached-transfer/a",
            TextEn = "Hang up: {counterpart:tail} is not the bank.", TextZh = "请挂断：{counterpart:tail} 不是银行。",
            Until = new Instant(1_700_000_000_000), EventSource = new SourceId(3), EventSequence = 77,
            EventExternalId = 0,
        };
        return new OutboxRow(new EffectId(PartitionName.Desk, new Position(position), 0), delivery,
            [node.SubjectOf(SubjectKind.Number, "+8613800138000"),
                node.SubjectOf(SubjectKind.Number, "+8613900139000")]);
    }
}
