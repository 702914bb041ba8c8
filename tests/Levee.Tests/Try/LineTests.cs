using System.Text;
using System.Text.Json;
using Levee.Contracts;
using Levee.Try.Columns;
using Levee.Try.Lines;
using Levee.Try.Reading;

namespace Levee.Tests.Try;

/// <summary>What a line becomes.</summary>
public sealed class LineTests : IDisposable
{
    private readonly TryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Call_line_is_the_call_and_its_end()
    {
        JsonElement[] events = Events("caller,callee,start,duration,ring\n13800138000,13900139000,2026-03-02 "
            + "09:00:00,60,5\n");
        Assert.Equal(["call", "call-ended"], events.Select(Kind));
        Assert.Equal(65_000, At(events[1]) - At(events[0]));
        Assert.True(events[1].GetProperty("answered").GetBoolean());
        Assert.Equal(60, events[1].GetProperty("duration_s").GetInt32());
    }

    [Fact]
    public void Call_line_that_knows_no_end_is_the_call_alone() =>
        Assert.Equal(["call"], Events("caller,callee,time\n13800138000,13900139000,2026-03-02 "
            + "09:00:00\n").Select(Kind));

    [Fact]
    public void Direction_turns_the_parties_round()
    {
        JsonElement[] events = Events("本机号码,对方号码,呼叫类型,起始时间,时长\n13800138000,13900139000,被叫,2026-03-02 09:00:00,60\n");
        Assert.Equal("13900139000", events[0].GetProperty("caller").GetString());
        Assert.Equal("13800138000", events[0].GetProperty("callee").GetString());
    }

    [Theory]
    [InlineData("成功", "asked done")]
    [InlineData("失败", "asked refused")]
    [InlineData("处理中", "asked")]
    [InlineData("", "asked done")]
    public void Payment_line_is_asked_and_what_became_of_it(string state, string expected)
    {
        JsonElement[] events = Events("付款账号,收款账号,交易金额,交易时间,交易状态\n"
            + $"6222020200112233,6217000010001111,\"1,234.56元\",2026-03-02 09:00:00,{state}\n"
            + "6222020200112233,6217000010001111,1,2026-03-02 09:00:00,成功\n");
        string[] states = [.. events.Take(expected.Split(' ').Length).Select(part =>
            part.GetProperty("state").GetString()!)];
        Assert.Equal(expected, string.Join(' ', states));
        Assert.Equal(123_456, events[0].GetProperty("amount").GetInt64());
        Assert.Equal("CNY", events[0].GetProperty("currency").GetString());
    }

    [Fact]
    public void Signs_say_which_way_money_went()
    {
        JsonElement[] events = Events("本方账号,对方账号,发生额,交易时间\n"
            + "6222020200112233,6217000010001111,-100.00,2026-03-02 09:00:00\n"
            + "6222020200112233,6217000010001111,100.00,2026-03-02 09:00:01\n");
        Assert.Equal("6222020200112233", events[0].GetProperty("payer").GetString());
        Assert.Equal("6217000010001111", events[2].GetProperty("payer").GetString());
        Assert.All(events, part => Assert.Equal(10_000, part.GetProperty("amount").GetInt64()));
    }

    [Fact]
    public void Line_stands_for_what_the_file_does_not_have()
    {
        JsonElement[] events = Events("label\ttext\nham\t晚上一起吃饭吗，我请客\nspam\t恭喜您中奖了请点击链接领取\n", "line=time",
            "line=sender", "line=recipient");
        Assert.Equal("+999000000000002", events[0].GetProperty("recipient").GetString());
        Assert.Equal("senderid:line-2", events[0].GetProperty("sender").GetString());
        Assert.Equal(1_000, At(events[1]) - At(events[0]));
    }

    [Fact]
    public void Date_and_time_of_day_in_two_columns_are_one_time() =>
        Assert.Equal("2026-03-02T01:05:07.000Z", new Instant(At(Events(
            "交易日期,交易时间,付款账号,收款账号,金额\n2026-03-02,09:05:07,6222020200112233,6217000010001111,1.00\n")[0])).ToString());

    private static string Kind(JsonElement part) => part.GetProperty("kind").GetString()!;

    private static long At(JsonElement part) => part.GetProperty("at").GetInt64();

    private JsonElement[] Events(string text, params string[] maps)
    {
        FileForm form = FileFormFinder.Find(folder.Write("table.csv", text), encoding: null);
        Guess guess = new Guesser(form, [.. maps.Select(MapOption.Parse)]).Make(null);
        Assert.Empty(guess.Doubts);
        CellReader cells = new(form, guess.Mapping, TryFolder.Settings().Times);
        ILineEvents lines = LineEvents.Of(form, guess.Mapping, cells, 0, Currency.Cny);
        using EventJson json = new();
        foreach (TryRecord record in form.Sample) Assert.Null(lines.Write(record, json));
        return [.. Encoding.UTF8.GetString(json.Written).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
