namespace Levee.Web.Texts;

/// <summary>What the first page says.</summary>
internal static class NowTexts
{
    public static readonly TextRow[] Rows =
    [
        new("now.title", "Now", "当前"),
        new("now.deciding", "Deciding {rate|event|events} a second; the last one came at {time}.",
            "正在处理，每秒{rate}个事件；最近一个在{time}。"),
        new("now.quiet", "No event for {duration}; the last one came at {time}.",
            "已有{duration}没有事件；最近一个在{time}。"),
        new("now.none", "No event has come yet. Once a source sends one, it is counted here.",
            "还没有收到事件。有来源发送后，会在这里计数。"),
        new("now.stopped", "The {partition} partition has stopped and takes nothing: {why}",
            "分区{partition}已停止，不再接收：{why}"),
        new("now.full", "{waiting} of {max} places in the queue are taken.", "队列{max}个位置已占用{waiting}个。"),
        new("now.decided", "Decided in the last hour, a bar a minute", "最近一小时的处置，每分钟一条"),
        new("now.minute", "{count} in the newest minute", "最近一分钟{count}个"),
        new("now.clocks", "Clocks running out", "即将到期"),
        new("now.clocks.none", "Nothing has a clock.", "没有计时事项。"),
        new("now.objections", "Objections to answer", "待处理的异议"),
        new("now.since.text",
            "Since you last opened this page: {entries|entry|entries} journaled, {acts|verdict|verdicts} of warn or "
            + "above.",
            "自您上次打开本页，新记入{entries}条日志，“提醒”及以上处置{acts}个。"),
        new("now.since.first", "You open this page for the first time since you signed in.",
            "这是您登录后第一次打开本页。"),
        new("now.newest", "Newest verdicts, warn and above", "最新处置（“提醒”及以上）"),
        new("now.newest.none", "No verdict of warn or above among the newest events.",
            "最近的事件中没有“提醒”及以上的处置。"),
        new("now.why", "Why", "依据"),
        new("now.warnings", "Warnings by outcome", "预警结果"),
        new("now.warnings.none", "No warning has been opened.", "还没有发出预警。"),
    ];
}
