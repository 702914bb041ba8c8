using Levee.Contracts;
using Levee.Try.Values;

namespace Levee.Tests.Try;

/// <summary>Cells as exports write them.</summary>
public sealed class ValueTests
{
    private const int Zone = 480;

    [Theory]
    [InlineData("2026-03-02 09:05:07", "2026-03-02T01:05:07.000Z")]
    [InlineData("2026/3/2 9:05:07", "2026-03-02T01:05:07.000Z")]
    [InlineData("2026/3/2 9:05", "2026-03-02T01:05:00.000Z")]
    [InlineData("2026-03-02T09:05:07.250+08:00", "2026-03-02T01:05:07.250Z")]
    [InlineData("2026-03-02T01:05:07Z", "2026-03-02T01:05:07.000Z")]
    [InlineData("2026年3月2日 9时5分7秒", "2026-03-02T01:05:07.000Z")]
    [InlineData("20260302090507", "2026-03-02T01:05:07.000Z")]
    [InlineData("20260302", "2026-03-01T16:00:00.000Z")]
    [InlineData("20260302 09:05:07", "2026-03-02T01:05:07.000Z")]
    [InlineData("2026-03-02", "2026-03-01T16:00:00.000Z")]
    [InlineData("02-Mar-2026 09:05:07", "2026-03-02T01:05:07.000Z")]
    [InlineData("Mar 2, 2026 9:05:07 PM", "2026-03-02T13:05:07.000Z")]
    [InlineData("2026/3/2 下午 9:05:07", "2026-03-02T13:05:07.000Z")]
    [InlineData("02.03.2026 09:05", "2026-03-02T01:05:00.000Z")]
    public void Calendar_time_in_any_writing_is_read(string cell, string expected)
    {
        Assert.Equal(TimeKind.Calendar, TimeText.KindOf(cell));
        Assert.True(TimeText.TryRead(cell, new TimeForm(TimeKind.Calendar), Zone, 0, out long ms));
        Assert.Equal(expected, new Instant(ms).ToString());
    }

    [Theory]
    [InlineData("1772413507", "UnixSeconds", "2026-03-02T01:05:07.000Z")]
    [InlineData("1772413507.25", "UnixSeconds", "2026-03-02T01:05:07.250Z")]
    [InlineData("1772413507250", "UnixMilliseconds", "2026-03-02T01:05:07.250Z")]
    [InlineData("1772413507250000", "UnixMicroseconds", "2026-03-02T01:05:07.250Z")]
    [InlineData("46083.378553241", "Excel", "2026-03-02T01:05:07.000Z")]
    public void Number_that_is_a_time_is_told_by_its_size(string cell, string name, string expected)
    {
        TimeKind kind = Enum.Parse<TimeKind>(name);
        Assert.Equal(kind, TimeText.KindOf(cell));
        Assert.True(TimeText.TryRead(cell, new TimeForm(kind), Zone, 0, out long ms));
        Assert.Equal(expected, new Instant(ms).ToString());
    }

    [Theory]
    [InlineData("13800138000")]
    [InlineData("6222020200112233")]
    [InlineData("2026-13-02")]
    [InlineData("2026-02-30 10:00")]
    [InlineData("10.20.30.400")]
    [InlineData("hello")]
    [InlineData("")]
    public void What_is_no_time_is_none(string cell) => Assert.Equal(TimeKind.None, TimeText.KindOf(cell));

    [Fact]
    public void Day_before_month_is_read_as_said()
    {
        Assert.True(TimeText.TryRead("03/02/2026", new TimeForm(TimeKind.Calendar, 0, IsDayFirst: true), 0, 0,
            out long day));
        Assert.True(TimeText.TryRead("03/02/2026", new TimeForm(TimeKind.Calendar, 0, IsDayFirst: false), 0, 0,
            out long month));
        Assert.Equal("2026-02-03T00:00:00.000Z", new Instant(day).ToString());
        Assert.Equal("2026-03-02T00:00:00.000Z", new Instant(month).ToString());
    }

    [Fact]
    public void Step_counts_from_the_start()
    {
        Assert.True(TimeText.TryRead("3", new TimeForm(TimeKind.Step, 86_400_000), Zone, 1_000, out long ms));
        Assert.Equal((3 * 86_400_000) + 1_000, ms);
    }

    [Theory]
    [InlineData("1234.56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("¥1,234.56", "1234.56")]
    [InlineData("1，234.56元", "1234.56")]
    [InlineData("-1,234.56", "-1234.56")]
    [InlineData("1,234.56-", "-1234.56")]
    [InlineData("(1,234.56)", "-1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("3.5万元", "35000")]
    [InlineData("１２３．４", "123.4")]
    [InlineData("CNY 12.00", "12.00")]
    public void Amount_as_people_write_it_is_read(string cell, string expected)
    {
        Assert.True(AmountText.TryRead(cell, out decimal amount));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), amount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("12-34")]
    [InlineData("2026-03-02")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_refused(string cell) => Assert.False(AmountText.TryRead(cell, out _));

    [Theory]
    [InlineData("83", 83)]
    [InlineData("0:01:23", 83)]
    [InlineData("01:23", 83)]
    [InlineData("1分23秒", 83)]
    [InlineData("1小时2分", 3_720)]
    [InlineData("83秒", 83)]
    [InlineData("1m23s", 83)]
    [InlineData("82.6", 83)]
    public void Duration_in_any_writing_is_read(string cell, long expected)
    {
        Assert.True(DurationText.TryRead(cell, 1_000, out long seconds));
        Assert.Equal(expected, seconds);
    }

    [Theory]
    [InlineData("fraud", true)]
    [InlineData("1", true)]
    [InlineData("诈骗", true)]
    [InlineData("ham", false)]
    [InlineData("正常", false)]
    public void Label_words_are_understood(string cell, bool expected) => Assert.Equal(expected, LabelWords.Read(cell,
        []));

    [Fact]
    public void Named_fraud_words_make_everything_else_honest()
    {
        Assert.True(LabelWords.Read("FR_Bank", ["FR_*"]));
        Assert.False(LabelWords.Read("AD_Loan", ["FR_*"]));
        Assert.Null(LabelWords.Read("AD_Loan", []));
    }
}
