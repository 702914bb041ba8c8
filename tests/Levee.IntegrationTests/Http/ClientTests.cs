using System.Net;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.IntegrationTests.Http;

public sealed class ClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Big_list_is_split_and_answered_in_order()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client(1, options => options with { BatchMax = 100, InFlightMax = 200 });
        PlainEvent[] events = [.. Enumerable.Range(1, 1_050).Select(i => Payment(i % 10 == 0 ? 2_000_000 : i))];

        IReadOnlyList<SentVerdict> verdicts = await client.SendAsync(events, Token);

        Assert.Equal(Enumerable.Range(1, 1_050).Select(i => (long)i), verdicts.Select(verdict => verdict.Sequence));
        Assert.Equal(105, verdicts.Count(verdict => verdict.Action == Step.Hold));
        Assert.Equal("COACHED", verdicts[9].Symbols[0].Code);
        Assert.Equal(1_050, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Lost_answer_is_asked_for_again_and_nothing_is_taken_twice()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using FlakyTransport transport = new() { LoseAnswers = { 1, 2 } };
        await using LeveeClient client = node.Client(handler: transport, change: Quick);

        IReadOnlyList<SentVerdict> verdicts = await client.SendAsync([Payment(1), Payment(2_000_000)], Token);

        Assert.Equal([Step.Allow, Step.Hold], verdicts.Select(verdict => verdict.Action));
        Assert.Equal(3, transport.Requests);
        Assert.Equal(2, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Effects_are_asked_for_again_where_the_node_asks_to_wait()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using FlakyTransport transport = new()
        {
            Refuse = number => number == 1 ? HttpStatusCode.TooManyRequests : null,
        };
        await using LeveeClient client = node.Client(handler: transport, change: Quick);

        EffectsPage page = await client.EffectsAsync("", TimeSpan.Zero, Token);

        Assert.Equal((0, 2), (page.Effects.Count, transport.Requests));
    }

    [Fact]
    public async Task New_client_learns_the_sequence_from_the_nodes_refusal()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using (LeveeClient first = node.Client()) await first.SendAsync([Payment(1), Payment(2)], Token);
        await using LeveeClient second = node.Client();

        IReadOnlyList<SentVerdict> verdicts = await second.SendAsync([Payment(3), Payment(4)], Token);

        Assert.Equal([3, 4], verdicts.Select(verdict => verdict.Sequence));
        Assert.Equal(4, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Sequence_file_lets_a_restart_go_on_above()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        string file = Path.Combine(Directory.CreateTempSubdirectory("levee-").FullName, "sequence");
        LeveeClientOptions Keep(LeveeClientOptions options) => options with { SequenceFile = file };
        await using (LeveeClient first = node.Client(change: Keep)) await first.SendAsync(Payment(1), Token);
        await using LeveeClient second = node.Client(change: Keep);

        SentVerdict verdict = await second.SendAsync(Payment(2), Token);

        Assert.Null(verdict.Fault);
        Assert.True(verdict.Sequence > 1);
        Assert.Equal(2, node.Screen.Events.Count);
    }

    [Fact]
    public async Task Sequence_that_the_caller_chose_is_kept_and_its_refusal_surfaces()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client();
        PlainEvent first = Payment(1), other = Payment(2);
        first.Sequence = other.Sequence = 7;

        await client.SendAsync(first, Token);
        SentVerdict verdict = await client.SendAsync(other, Token);

        Assert.Equal((422, 7L), (verdict.Fault!.Status, verdict.Fault.Last));
    }

    [Fact]
    public async Task Wrong_key_surfaces_at_once()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        await using LeveeClient client = node.Client(1, options => options with { Key = "levee_wrong" });

        LeveeClientException refused = await Assert.ThrowsAsync<LeveeClientException>(
            () => client.SendAsync(Payment(1), Token));

        Assert.Equal(401, refused.Fault!.Status);
    }

    [Fact]
    public async Task Node_that_is_down_leaves_the_fail_policy_and_the_gap_is_reported_later()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        bool isDown = true;
        using FlakyTransport transport = new()
        {
            Refuse = _ => Volatile.Read(ref isDown) ? HttpStatusCode.ServiceUnavailable : null,
        };
        await using LeveeClient client = node.Client(handler: transport, change: options => Quick(options) with
        {
            GiveUpAfter = TimeSpan.FromMilliseconds(5),
            WhenDown = _ => Step.Delay,
        });

        IReadOnlyList<SentVerdict> passed = await client.SendAsync([Payment(1), Payment(2)], Token);
        Volatile.Write(ref isDown, false);
        SentVerdict taken = await client.SendAsync(Payment(3), Token);

        Assert.All(passed, verdict => Assert.True(verdict is { IsUnscreened: true, Action: Step.Delay }));
        Assert.False(taken.IsUnscreened);
        Unscreened entry = Assert.IsType<Unscreened>(Assert.Single(node.Screen.Entries));
        Assert.Equal((EventKind.Payment, 2L), (entry.Events, entry.Count));
        Assert.Equal(2, client.UnscreenedTotal);
    }

    [Fact]
    public async Task What_is_queued_during_a_request_goes_out_together()
    {
        await using HttpNode node = await HttpNode.StartAsync();
        using FlakyTransport transport = new();
        await using LeveeClient client = node.Client(handler: transport);
        node.Screen.HoldAnswers();
        Task<SentVerdict> first = client.SendAsync(Payment(1), Token);
        while (node.Screen.Events.Count == 0) await Task.Yield();
        Task<SentVerdict>[] others = [.. Enumerable.Range(2, 50).Select(i => client.SendAsync(Payment(i), Token))];
        node.Screen.ReleaseAnswers();

        SentVerdict[] answers = await Task.WhenAll(others);

        await first;
        Assert.Equal(Enumerable.Range(2, 50).Select(i => (long)i), answers.Select(verdict => verdict.Sequence));
        Assert.Equal(2, transport.Requests);
    }

    [Fact]
    public async Task Stated_time_queued_before_events_arrives_before_them()
    {
        await using HttpNode node = await HttpNode.StartAsync(clock: JournalClock.Source);
        await using LeveeClient client = node.Client(HttpNode.Feeder);

        Task<SentVerdict> stated = client.StateTimeAsync(new Instant(1_700_000_500_000), Token);
        SentVerdict verdict = await client.SendAsync(Payment(1), Token);

        Assert.Equal(node.Screen.At(1), (await stated).Verdict);
        Assert.Equal(node.Screen.At(2), verdict.Verdict);
    }

    internal static PlainEvent Payment(long amount) => new PlainEvent(PaymentEvent.Schema)
    {
        At = new Instant(1_700_000_000_000),
    }
        .With(PaymentEvent.Payer, "acc-1").With(PaymentEvent.Payee, "acc-2").With(PaymentEvent.State, "asked")
        .With(PaymentEvent.Amount, amount).With(PaymentEvent.Currency, Currency.Cny.Packed)
        .With(PaymentEvent.Act, "transfer");

    private static LeveeClientOptions Quick(LeveeClientOptions options) =>
        options with { RetryWait = TimeSpan.FromMilliseconds(1), RetryWaitMax = TimeSpan.FromMilliseconds(2) };
}
