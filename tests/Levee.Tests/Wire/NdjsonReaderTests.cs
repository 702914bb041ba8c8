using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Tests.Wire;

public sealed class NdjsonReaderTests
{
    private const string Call = """{"kind":"call","seq":7,"at":1000,"caller":"13800138000","callee":"110"}""";
    private const string Hex = "00112233445566778899aabbccddeeff";

    [Fact]
    public void Event_fills_its_row_and_the_plain_values()
    {
        WireBatch batch = WireBody.Read("""
            {"kind":"payment","seq":3,"at":"2026-11-24T06:00:00.120+08:00","id":"T-1","deadline_ms":50,
            """.TrimEnd() + """
            "payer":"A","payee":"account:B","state":"asked","amount":12,"currency":"CNY","act":"gold",
            """.TrimEnd() + """
            "payer_balance":-5,"reference":"r\u0041"}
            """);

        Assert.Empty(batch.Errors);
        EventRow row = batch.Events[0];
        Assert.Equal((3L, 1_795_471_200_120L, 50L), (row.Sequence.Major, row.At.UnixMs, row.DeadlineMs));
        Assert.Equal((0L, 12L, 3L, -5L), (row[PaymentEvent.State], row[PaymentEvent.Amount], row[PaymentEvent.Act],
            row[PaymentEvent.PayerBalance]));
        Assert.Equal(Currency.Cny.Packed, row[PaymentEvent.Currency]);
        Assert.False(row.Has(PaymentEvent.Channel));
        Assert.Equal(["A", "B"], batch.Identifiers.ToArray().Select(one => WireBody.PlainOf(batch, one)));
        Assert.Equal([PlainCode.ExternalId, (byte)PaymentEvent.Reference.Slot],
            batch.Codes.ToArray().Select(code => code.Slot));
        Assert.Equal("rA"u8.ToArray(), batch.Plain.Slice(batch.Codes[1].Start, batch.Codes[1].Length).ToArray());
    }

    [Fact]
    public void Call_under_a_withheld_number_has_no_caller()
    {
        WireBatch batch = WireBody.Read("""{"kind":"call","seq":1,"at":1,"callee":"110","cli":"absent"}""");
        Assert.Equal("110", WireBody.PlainOf(batch, Assert.Single(batch.Identifiers.ToArray())));
        Assert.Empty(batch.Errors);
    }

    [Fact]
    public void Kind_may_stand_last() =>
        Assert.Equal(1, Count("""{"seq":1,"caller":"1234567","at":1,"callee":"110","kind":"call"}"""));

    [Fact]
    public void Null_means_absent()
    {
        WireBatch batch = WireBody.Read(Call.Replace("}", ""","device":null,"leg":null}""", StringComparison.Ordinal));
        Assert.False(batch.Events[0].Has(CallEvent.Leg));
        Assert.Equal(2, batch.Identifiers.Length);
        Assert.Equal("callee", WireBody.Error(Call.Replace("\"110\"", "null", StringComparison.Ordinal)).Field);
    }

    [Fact]
    public void Wrong_line_is_named_and_its_neighbours_are_kept()
    {
        WireBatch batch = WireBody.Read($"\uFEFF{Call}\r\n\n{{\"kind\":\"call\"\n{Call}\n");

        Assert.Equal([(1, WireLineKind.Event), (3, WireLineKind.Error), (4, WireLineKind.Event)],
            batch.Lines.Select(line => (line.Number, line.Kind)));
        Assert.Equal(3, batch.Errors[0].Line);
        Assert.Equal(2, batch.Events.Count);
        Assert.Equal([0, 0, 1, 1], batch.Identifiers.ToArray().Select(one => one.Row));
    }

    [Theory]
    [InlineData("""{"kind":"cal","seq":1}""", "kind", WireErrorKind.UnknownKind, "did you mean 'call'")]
    [InlineData("""{"seq":1}""", "kind", WireErrorKind.MissingMember, "")]
    [InlineData("""{"kind":5}""", "kind", WireErrorKind.WrongType, "a number")]
    [InlineData("""[{"kind":"call"}]""", null, WireErrorKind.NotJson, "object")]
    [InlineData("""{"kind":"call","seq":1,"at":1,"caler":"1"}""",
        "caler", WireErrorKind.UnknownMember, "did you mean 'caller'")]
    [InlineData("""{"kind":"call","seq":1,"at":1,"calle":"1"}""",
        "calle", WireErrorKind.UnknownMember, "did you mean 'callee'")]
    [InlineData("""{"kind":"call","calle":"1","seq":1,"at":1,"callee":"1234567"}""",
        "calle", WireErrorKind.UnknownMember, "did you mean 'caller'")]
    [InlineData("""{"kind":"call","13800138000":1}""", "(member 2)", WireErrorKind.UnknownMember, "")]
    [InlineData("""{"kind":"call","seq":1,"seq":2}""", "seq", WireErrorKind.DuplicateMember, "")]
    [InlineData("""{"kind":"call","seq":1,"at":1,"caller":"123"}""", "callee", WireErrorKind.MissingMember, "")]
    [InlineData("""{"kind":"call","seq":0}""", "seq", WireErrorKind.OutOfRange, "")]
    [InlineData("""{"kind":"call","seq":1.5}""", "seq", WireErrorKind.OutOfRange, "")]
    [InlineData("""{"kind":"call","seq":"1"}""", "seq", WireErrorKind.WrongType, "a string")]
    [InlineData("""{"kind":"call","at":"2026-11-24T06:00:00"}""", "at", WireErrorKind.BadTime, "")]
    [InlineData("""{"kind":"call","at":true}""", "at", WireErrorKind.BadTime, "")]
    [InlineData("""{"kind":"call","caller":""}""", "caller", WireErrorKind.OutOfRange, "empty")]
    [InlineData("""{"kind":"call","caller":13800138000}""", "caller", WireErrorKind.WrongType, "a number")]
    [InlineData("""{"kind":"call","caller":"person:x"}""", "caller", WireErrorKind.WrongSubjectKind, "")]
    [InlineData("""{"kind":"call","caller":"p:00112233445566778899aabbccddeeff"}""",
        "caller", WireErrorKind.WrongForm, "")]
    [InlineData("""{"kind":"call","leg":"domestik"}""", "leg", WireErrorKind.UnknownWord, "did you mean 'domestic'")]
    [InlineData("""{"kind":"call-ended","answered":1}""", "answered", WireErrorKind.WrongType, "")]
    [InlineData("""{"kind":"call-ended","ring_s":-1}""", "ring_s", WireErrorKind.OutOfRange, "")]
    [InlineData("""{"kind":"payment","amount":0}""", "amount", WireErrorKind.OutOfRange, "")]
    [InlineData("""{"kind":"payment","currency":"cny"}""",
        "currency", WireErrorKind.UnknownWord, "did you mean 'CNY'")]
    [InlineData("""{"kind":"payment","currency":"RMB"}""",
        "currency", WireErrorKind.UnknownWord, "did you mean 'CNY'")]
    [InlineData("""{"kind":"payment","currency":"ABC"}""", "currency", WireErrorKind.UnknownWord, "not a currency")]
    [InlineData("""{"kind":"text","template":"x"}""", "template", WireErrorKind.WrongForm, "")]
    [InlineData("""{"kind":"text","hosts":["x.cn"]}""", "hosts", WireErrorKind.WrongForm, "")]
    [InlineData("""{"kind":"text","text_score":1}""", "text_score", WireErrorKind.WrongForm, "never sent")]
    [InlineData("""{"kind":"visit","seq":1,"at":1,"visitor":"1234567","act":"open"}""",
        "host", WireErrorKind.MissingMember, "no host")]
    [InlineData("""{"kind":"access","fields":["name","nam"]}""",
        "fields", WireErrorKind.UnknownWord, "did you mean 'name'")]
    [InlineData("""{"kind":"report","known_facts":[{"field":"name"}]}""",
        "known_facts.exactness", WireErrorKind.MissingMember, "")]
    [InlineData("""{"kind":"report","known_facts":[{"field":"nose"}]}""",
        "known_facts.field", WireErrorKind.UnknownWord, "")]
    [InlineData("""{"kind":"report","seq":1,"at":1,"person":"x","by":"victim","amount":5}""",
        "currency", WireErrorKind.MissingMember, "")]
    [InlineData("""{"kind":"time","seq":1,"now":5}""", "kind", WireErrorKind.KindNotAllowed, "feeder")]
    [InlineData("""{"kind":"text","text":"\ud800"}""", null, WireErrorKind.NotJson, "half")]
    [InlineData("""{"kind":"call",""", null, WireErrorKind.NotJson, "end on this line")]
    [InlineData("""{"kind":"call","seq":1,"at":1,"caller":"1234567","callee":"110"} x""",
        null, WireErrorKind.NotJson, "byte")]
    public void Wrong_value_gets_an_error_naming_it(string line, string? field, WireErrorKind kind, string detail)
    {
        WireError error = WireBody.Error(line);
        Assert.Equal((field, kind), (error.Field, error.Kind));
        Assert.Contains(detail, error.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(error.Title);
        Assert.NotEmpty(error.Word);
    }

    [Fact]
    public void Error_never_repeats_a_value()
    {
        const string canary = "zq13912345678zq";
        foreach (EventSchema schema in EventSchemas.All)
            foreach (string name in schema.Fields.Where(field => field.Type != FieldType.Code)
                .Select(field => field.Name).Append("kind").Append("at").Append("known_facts").Append(canary))
            {
                string kind = name == "kind" ? canary : schema.Name;
                string rest = name == "kind" ? "" : $",\"{name}\":\"{canary}\"";
                WireError error = WireBody.Error($"{{\"kind\":\"{kind}\"{rest}}}");
                Assert.DoesNotContain(canary, error.ToString(), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void Lengths_are_limited()
    {
        Assert.Equal(1, Count(Call.Replace("}", $",\"id\":\"{new string('信', 64)}\"}}", StringComparison.Ordinal)));
        Assert.Equal(0, Count(Call.Replace("}", $",\"id\":\"{new string('i', 65)}\"}}", StringComparison.Ordinal)));
        Assert.Equal(1, Count(Call.Replace("13800138000", new string('1', 256), StringComparison.Ordinal)));
        Assert.Equal(0, Count(Call.Replace("13800138000", new string('1', 257), StringComparison.Ordinal)));
        Assert.Equal(1, Count(TextOf(new string('信', 4000))));
        Assert.Equal(0, Count(TextOf(new string('信', 4001))));
        Assert.Equal(WireErrorKind.TooLong, WireBody.Error(TextOf(new string('a', 70_000))).Kind);
    }

    [Fact]
    public void Lines_beyond_the_limit_are_left_and_said_so()
    {
        WireBatch batch = WireBody.Read($"{Call}\n{Call}\n{Call}\n{Call}", new WireLimits { LinesMax = 2 });
        Assert.Equal(2, batch.Events.Count);
        Assert.Equal((3, WireErrorKind.TooMany), (batch.Errors[0].Line, Assert.Single(batch.Errors).Kind));
    }

    [Theory]
    [InlineData("sender", "ICBC", SubjectKind.SenderId)]
    [InlineData("sender", "+86 138-0013-8000", SubjectKind.Number)]
    [InlineData("sender", "１３８００１３８０００", SubjectKind.Number)]
    [InlineData("sender", "12", SubjectKind.SenderId)]
    [InlineData("sender", "senderid:95588", SubjectKind.SenderId)]
    [InlineData("sender", "number:95588", SubjectKind.Number)]
    public void Sender_is_a_number_when_it_looks_like_one(string role, string value, SubjectKind kind)
    {
        WireBatch batch = WireBody.Read(
            $$"""{"kind":"text","seq":1,"at":1,"{{role}}":"{{value}}","recipient":"13800138000"}""");
        Assert.Equal(kind, batch.Identifiers[0].Kind);
    }

    [Theory]
    [InlineData("x-1", SubjectKind.Number)]
    [InlineData("person:x-1", SubjectKind.Person)]
    [InlineData("account:x-1", SubjectKind.Account)]
    public void Visitor_without_a_prefix_is_a_number(string value, SubjectKind kind)
    {
        WireBatch batch = WireBody.Read(
            $$"""{"kind":"visit","seq":1,"at":1,"visitor":"{{value}}","act":"open","host":"host:8080"}""");
        Assert.Equal(kind, batch.Identifiers[0].Kind);
        Assert.Equal("host:8080", WireBody.PlainOf(batch, batch.Identifiers[1]));
    }

    [Fact]
    public void Source_of_pseudonyms_sends_template_and_hosts_itself()
    {
        WireBatch batch = WireBody.Read($$"""
            {"kind":"text","seq":1,"at":1,"sender":"senderid:p:{{Hex}}","recipient":"p:{{Hex}}",
            """.TrimEnd() + $$"""
            "template":"p:{{Hex}}","hosts":["p:{{Hex}}","p:{{Hex}}"],"links":2}
            """, WireBody.Pseudonyms);

        Assert.Empty(batch.Errors);
        EventRow row = batch.Events[0];
        Assert.Equal(SubjectKind.SenderId, row.Subjects[TextEvent.Sender.Slot].Kind);
        Assert.Equal($"p:{Hex}", row.Subjects[TextEvent.Template.Slot].Id.ToString());
        Assert.Equal(SubjectKind.Host, row.Subjects[TextEvent.Hosts.Slot + 1].Kind);
        Assert.Equal(2, row[TextEvent.Links]);
        Assert.True(batch.Identifiers.IsEmpty);
    }

    [Theory]
    [InlineData("""{"kind":"call","caller":"13800138000"}""", "caller", WireErrorKind.WrongForm)]
    [InlineData("""{"kind":"call","caller":"p:123"}""", "caller", WireErrorKind.BadIdentifier)]
    [InlineData("""{"kind":"call","caller":"p:00000000000000000000000000000000"}""",
        "caller", WireErrorKind.BadIdentifier)]
    [InlineData("""{"kind":"text","text":"x"}""", "text", WireErrorKind.WrongForm)]
    [InlineData("""{"kind":"text","text_score":1}""", "text_score", WireErrorKind.WrongForm)]
    public void Source_of_pseudonyms_never_sends_plain_values(string line, string field, WireErrorKind kind)
    {
        WireError error = WireBody.Error(line, WireBody.Pseudonyms);
        Assert.Equal((field, kind), (error.Field, error.Kind));
    }

    [Fact]
    public void Feeder_states_the_time_between_events()
    {
        WireBatch batch = WireBody.Read($$"""
            {{Call}}
            {"kind":"time","seq":8,"now":"2026-11-24T00:00:00Z"}
            """, new WireLimits { IsFeeder = true, Source = new SourceId(4) });

        Assert.Equal([WireLineKind.Event, WireLineKind.Time], batch.Lines.Select(line => line.Kind));
        Assert.Equal(("2026-11-24T00:00:00.000Z", 8L, 4), (batch.Times[0].Now.ToString(),
            batch.Times[0].Sequence.Major, batch.Times[0].Source.Value));
        Assert.Equal(4, batch.Events[0].Source.Value);
    }

    [Fact]
    public void Source_sends_only_its_kinds()
    {
        WireLimits limits = new() { Kinds = 1u << (int)EventKind.Payment };
        Assert.Equal(WireErrorKind.KindNotAllowed, WireBody.Error(Call, limits).Kind);
        Assert.Equal("one of payment", WireBody.Error(Call, limits).Expected);
    }

    [Fact]
    public void Cleared_batch_is_as_new()
    {
        WireBatch batch = WireBody.Read($"{Call}\nx\n");
        batch.Clear();
        NdjsonReader.Read(System.Text.Encoding.UTF8.GetBytes(Call), batch, WireBody.Plain);
        Assert.Equal((1, 1, 0, 2),
            (batch.Lines.Count, batch.Events.Count, batch.Errors.Count, batch.Identifiers.Length));
    }

    private static int Count(string line) => WireBody.Read(line).Events.Count;

    private static string TextOf(string text) =>
        $$"""{"kind":"text","seq":1,"at":1,"sender":"ICBC","recipient":"13800138000","text":"{{text}}"}""";
}
