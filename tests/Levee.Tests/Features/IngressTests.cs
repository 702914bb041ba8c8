using System.Text;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;

namespace Levee.Tests.Features;

public sealed class IngressTests : IDisposable
{
    private readonly LocalPseudonymiser pseudonymiser;
    private readonly IngressFeatures features;
    private readonly NameRules rules = new(new NumberPlan());

    public IngressTests()
    {
        pseudonymiser = new LocalPseudonymiser(new PseudonymKeys(new byte[32]), new MemoryVault());
        features = new IngressFeatures(pseudonymiser, rules);
    }

    public void Dispose() => pseudonymiser.Dispose();

    [Fact]
    public void Call_gets_pseudonyms_that_resolve_to_normal_numbers()
    {
        WireBatch batch = Take(
            """{"kind":"call","seq":1,"at":1,"caller":"138-0013-8000","callee":"+1 312 555 0123"}""");

        EventRow row = batch.Events[0];
        Assert.Equal("+8613800138000", pseudonymiser.Resolve(row.Subjects[CallEvent.Caller.Slot]));
        Assert.Equal("+13125550123", pseudonymiser.Resolve(row.Subjects[CallEvent.Callee.Slot]));
        Assert.True(row.Subjects[CallEvent.Device.Slot].IsDefault);
    }

    [Theory]
    [InlineData("+008613800138000", "odd-prefix")]
    [InlineData("+44110", "imitation")]
    [InlineData("300", "impossible")]
    public void Call_under_a_number_that_cannot_be_is_kept_without_a_caller(string caller, string form)
    {
        WireBatch batch = Take($$"""
            {"kind":"call","seq":1,"at":1,"caller":"{{caller}}","callee":"13800138000"}
            {"kind":"call-ended","seq":2,"at":1,"caller":"{{caller}}","callee":"13800138000","answered":true}
            """);

        Assert.Empty(batch.Errors);
        Assert.True(batch.Events[0].Subjects[CallEvent.Caller.Slot].IsDefault);
        Assert.True(batch.Events[1].Subjects[CallEndedEvent.Caller.Slot].IsDefault);
        Assert.Equal(CallEvent.CallerForm[form], batch.Events[0][CallEvent.CallerForm]);
        Assert.False(batch.Events[0].Subjects[CallEvent.Callee.Slot].IsDefault);
    }

    [Theory]
    [InlineData("anonymous", "13800138000")]
    [InlineData("13800138000", "+008613800138000")]
    public void Call_with_what_is_no_number_or_to_none_is_refused(string caller, string callee) =>
        Assert.Single(Take($$"""{"kind":"call","seq":1,"at":1,"caller":"{{caller}}","callee":"{{callee}}"}""").Errors);

    [Fact]
    public void Text_becomes_template_hosts_and_counts()
    {
        const string head = """{"kind":"text","seq":1,"at":1,"sender":"ICBC","recipient":"13800138000","text":""";
        WireBatch batch = Take($$"""
            {{head}}"【工行】您的账户被冻结，点击 icbc.top/a1 或 https://T.cn/Xy 处理，电话 01065529988"}
            {{head}}"【建行】您的账户被冻结,点击icbc.top/b2或https://t.cn/Zw处理,电话01065529977"}
            """);

        EventRow first = batch.Events[0], second = batch.Events[1];
        Assert.Equal(SubjectKind.SenderId, first.Subjects[TextEvent.Sender.Slot].Kind);
        Assert.Equal("icbc.top", pseudonymiser.Resolve(first.Subjects[TextEvent.Hosts.Slot]));
        Assert.Equal("t.cn", pseudonymiser.Resolve(first.Subjects[TextEvent.Hosts.Slot + 1]));
        Assert.Equal(2, first[TextEvent.Links]);
        Assert.Equal(1, first[TextEvent.Numbers]);
        Assert.False(first.Has(TextEvent.TextScore));
        Assert.False(first.Subjects[TextEvent.Template.Slot].IsDefault);
        Assert.Equal(first.Subjects[TextEvent.Template.Slot], second.Subjects[TextEvent.Template.Slot]);
        Assert.Null(pseudonymiser.Resolve(first.Subjects[TextEvent.Template.Slot]));
    }

    [Fact]
    public void Visit_takes_host_and_depth_from_the_address()
    {
        const string url = "HTTPS://u:p@银行.CN.:8443/a//b/?q=/x";
        WireBatch batch = Take(
            $$"""{"kind":"visit","seq":1,"at":1,"visitor":"13800138000","act":"open","url":"{{url}}"}""");

        EventRow row = batch.Events[0];
        Assert.Equal("xn--jn2a72x.cn", pseudonymiser.Resolve(row.Subjects[VisitEvent.Host.Slot]));
        Assert.Equal(2, row[VisitEvent.PathDepth]);
    }

    [Theory]
    [InlineData("https://m3.task-yield.co.uk/a", "task-yield.co.uk")]
    [InlineData("http://task-yield.top", "task-yield.top")]
    [InlineData("http://a.b.github.io/", "b.github.io")]
    [InlineData("http://93.184.216.34/x", "93.184.216.34")]
    [InlineData("http://[2001:db8::1]/x", "[2001:db8::1]")]
    public void Visit_takes_the_registered_name_from_the_host(string url, string registered)
    {
        WireBatch batch = Take(
            $$"""{"kind":"visit","seq":1,"at":1,"visitor":"13800138000","act":"open","url":"{{url}}"}""");

        Assert.Equal(registered, pseudonymiser.Resolve(batch.Events[0].Subjects[VisitEvent.Domain.Slot]));
    }

    [Fact]
    public void Text_takes_registered_names_after_its_hosts_once_each_while_there_is_room()
    {
        WireBatch batch = Take("""
            {"kind":"text","seq":1,"at":1,"sender":"ICBC","recipient":"13800138000","text":"
            """.TrimEnd() + """
            http://a.one.top/1 http://b.one.top/2 http://two.top/3"}
            """);

        EventRow row = batch.Events[0];
        Assert.Equal(["a.one.top", "b.one.top", "two.top", "one.top"],
            Enumerable.Range(0, 4).Select(i => pseudonymiser.Resolve(row.Subjects[TextEvent.Hosts.Slot + i])));
        Assert.Equal(3, row[TextEvent.Links]);
    }

    [Fact]
    public void Impossible_identifier_refuses_its_line_and_keeps_the_others()
    {
        WireBatch batch = Take("""
            {"kind":"call","seq":1,"at":1,"caller":"13800138000","callee":"13900139000"}
            {"kind":"call","seq":2,"at":1,"caller":"anonymous","callee":"13900139000"}
            nonsense
            {"kind":"payment","seq":3,"at":1,"payer":"A1","payee":"B2","state":"done","amount":5,
            """.TrimEnd() + """
            "currency":"CNY","reference":"r-1","id":"x"}
            """);

        Assert.Equal([WireLineKind.Event, WireLineKind.Error, WireLineKind.Error, WireLineKind.Event],
            batch.Lines.Select(line => line.Kind));
        WireError refused = batch.Errors[batch.Lines[1].Index];
        Assert.Equal((2, "caller", WireErrorKind.BadIdentifier, 2L),
            (refused.Line, refused.Field, refused.Kind, refused.Sequence));
        Assert.Equal(2, batch.Events.Count);
        EventRow payment = batch.Events[batch.Lines[3].Index];
        Assert.Equal(EventKind.Payment, payment.Kind);
        Assert.Equal(3, payment.Sequence.Major);
        Assert.Equal("b2", pseudonymiser.Resolve(payment.Subjects[PaymentEvent.Payee.Slot]));
        Assert.True(payment.Has(PaymentEvent.Reference));
        Assert.NotEqual(0UL, payment.ExternalId);
    }

    [Fact]
    public void Plain_values_are_overwritten()
    {
        WireBatch batch = new();
        NdjsonReader.Read("""{"kind":"call","seq":1,"at":1,"caller":"13800138000","callee":"13900139000"}"""u8, batch,
            new WireLimits());
        ReadOnlySpan<byte> plain = batch.Plain;

        features.Apply(batch);

        Assert.Equal(0, plain.IndexOfAnyExcept((byte)0) + 1);
        Assert.True(batch.Plain.IsEmpty);
        Assert.True(batch.Identifiers.IsEmpty);
    }

    private WireBatch Take(string body)
    {
        WireBatch batch = new();
        NdjsonReader.Read(Encoding.UTF8.GetBytes(body), batch, new WireLimits { Form = SourceForm.Plain });
        features.Apply(batch);
        return batch;
    }
}
