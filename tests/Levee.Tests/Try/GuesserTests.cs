using Levee.Commands;
using Levee.Try.Columns;
using Levee.Try.Reading;
using Levee.Try.Values;

namespace Levee.Tests.Try;

/// <summary>What a file is taken for, by the names of its columns and by their values.</summary>
public sealed class GuesserTests : IDisposable
{
    private readonly TryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("call", "主叫号码,被叫号码,通话开始时间,通话时长(秒)|13800138000,13900139000,2026/3/2 9:05:07,83",
        "caller=0 callee=1 at=2 duration_s=3")]
    [InlineData("call", "Calling Number,Called Number,Start Time,Billsec,Disposition|+8613800138000,+8613900139000,"
        + "2026-03-02 09:05:07,83,ANSWERED", "caller=0 callee=1 at=2 duration_s=3 answered=4")]
    [InlineData("call", "序号,本机号码,对方号码,呼叫类型,起始时间,时长|1,13800138000,13900139000,主叫,20260302090507,0:01:23",
        "caller=1 callee=2 at=4 duration_s=5 direction=3 id=0")]
    [InlineData("payment", "交易流水号,付款账号,收款账号,交易金额,交易时间,交易状态|T1,6222020200112233,6217000010001111,"
        + "\"1,234.56\",2026-03-02 09:05:07,成功", "payer=1 payee=2 amount=3 at=4 state=5 reference=0")]
    [InlineData("payment", "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD|0,2018-04-01 "
        + "00:00:31,"
        + "596,3156,57.16,0", "payer=2 payee=3 amount=4 at=1 reference=0 label=5")]
    [InlineData("payment", "交易日期,交易时间,本方账号,对方账号,对方户名,借贷标志,发生额|2026-03-02,09:05:07,6222020200112233,"
        + "6217000010001111,张三,借,100.00", "payer=2 payee=3 amount=6 at=1 date=0 direction=5")]
    [InlineData("text", "发送号码,接收号码,短信内容,发送时间|10690001234,13800138000,您好请点击链接领取奖品,2026-03-02 09:05:07",
        "text=2 sender=0 recipient=1 at=3")]
    [InlineData("visit", "用户号码,域名,访问时间|13800138000,example.com,2026-03-02 09:05:07", "visitor=0 host=1 at=2")]
    [InlineData("card", "手机号码,业务类型,办理时间,证件号|13800138000,补卡,2026-03-02 09:05:07,P1",
        "act=1 number=0 at=2 person=3")]
    [InlineData("account", "账号,操作类型,操作时间,客户号|6222020200112233,提额,2026-03-02 09:05:07,C1",
        "act=1 account=0 at=2 person=3")]
    public void Columns_are_found_by_their_names(string kind, string lines, string expected)
    {
        Guess guess = Make(lines);
        Assert.Empty(guess.Doubts);
        Assert.Equal(kind, guess.Mapping.Kind.Name);
        string[] found = [.. guess.Mapping.Uses.Select(use => $"{use.Target.Name}={use.Column}")];
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_say_nothing_leave_the_values_and_a_question()
    {
        Guess guess = Make("c1,c2,c3,c4|13800138000,13900139000,2026-03-02 09:05:07,0:01:23", "call");
        Assert.Equal(2, guess.Mapping.Find("at")!.Column);
        Assert.Equal(3, guess.Mapping.Find("duration_s")!.Column);
        Assert.Equal(["caller", "callee"], guess.Doubts.Select(doubt => doubt.Target!.Name));
        Assert.Equal("c1=caller", guess.Doubts[0].Proposal);
    }

    [Fact]
    public void Time_that_is_a_step_is_asked_about()
    {
        const string lines = "sourceNodeId,targetNodeId,value,time|280,15349,147.8,1|249,9015,104.06,2";
        Doubt doubt = Assert.Single(Make(lines).Doubts);
        Assert.Equal("time=step:1d", doubt.Proposal);
        Guess said = Make(lines, null, "time=step:1d");
        Assert.Empty(said.Doubts);
        Assert.Equal(new TimeForm(TimeKind.Step, 86_400_000), said.Mapping.Find("at")!.Time);
    }

    [Fact]
    public void Date_whose_day_could_be_its_month_is_asked_about()
    {
        Guess guess = Make("caller,callee,start,duration|13800138000,13900139000,03/02/2026 09:05:07,83");
        Assert.Equal("at", Assert.Single(guess.Doubts).Target!.Name);
        Guess clear = Make("caller,callee,start,duration|13800138000,13900139000,03/22/2026 09:05:07,83");
        Assert.Empty(clear.Doubts);
        Assert.False(clear.Mapping.Find("at")!.Time.IsDayFirst);
    }

    [Fact]
    public void What_was_said_is_not_guessed()
    {
        Guess guess = Make("主叫号码,被叫号码,时间,时长|13800138000,13900139000,2026-03-02 09:05:07,83", null,
            "被叫号码=caller", "主叫号码=callee");
        Assert.Equal((1, 0), (guess.Mapping.Find("caller")!.Column, guess.Mapping.Find("callee")!.Column));
    }

    [Fact]
    public void Hashed_numbers_stand_each_for_one()
    {
        Guess guess = Make("caller,callee,start,duration|672ddbf02a55,eaab3472ec87,2026-03-02 09:05:07,83");
        Assert.True(guess.Mapping.Find("caller")!.IsOpaque);
        Assert.Empty(guess.Doubts);
    }

    [Theory]
    [InlineData("call", "主叫号码,被叫号码,通话开始时间,通话时长|,,昨天,很久")]
    [InlineData("payment", "payer,payee,amount,time|,,lots,never")]
    [InlineData("text", "sender,recipient,text,time|,,,never")]
    public void Columns_named_clearly_over_other_things_are_asked_about_as_what_they_are_called(
        string kind, string lines)
    {
        Guess guess = Make(lines);
        Assert.Equal(kind, guess.Mapping.Kind.Name);
        Assert.NotEmpty(guess.Doubts);
        Assert.All(guess.Mapping.Uses.Where(use => use.Target.IsRequired), use => Assert.True(use.Confidence < 0.6));
    }

    [Fact]
    public void Columns_that_say_nothing_at_all_are_taken_for_no_kind()
    {
        Guess guess = Make("c1,c2|x y,z?|q w,r!");
        Assert.Empty(guess.Mapping.Uses);
        Assert.Null(Assert.Single(guess.Doubts).Target);
        Assert.Equal("KIND", guess.Mapping.Kind.Name);
    }

    [Theory]
    [InlineData("主叫号码")]
    [InlineData("=caller")]
    [InlineData("nothere=caller")]
    [InlineData("主叫号码=nofield")]
    [InlineData("时间=time:weeks")]
    public void Map_that_means_nothing_says_what_was_expected(string map)
    {
        CommandException refused = Assert.Throws<CommandException>(() => Make(
            "主叫号码,被叫号码,时间,时长|13800138000,13900139000,2026-03-02 09:05:07,83", "call", map));
        Assert.Contains("expected", refused.Message.Replace("it has", "expected", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private Guess Make(string lines, string? kind = null, params string[] maps)
    {
        string path = folder.Write("table.csv", lines.Replace('|', '\n') + "\n");
        return new Guesser(FileFormFinder.Find(path, encoding: null), [.. maps.Select(MapOption.Parse)])
            .Make(kind is null ? null : KindTables.Find(kind));
    }
}
