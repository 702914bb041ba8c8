namespace Levee.Web.Texts;

/// <summary>How a subject's page says what the rules keep of it.</summary>
internal static class KeptTexts
{
    public static readonly TextRow[] Rows =
    [
        new("kept.title", "What the rules read of it", "规则读取的指标"),
        new("kept.asof", "As an event at {time} would read it.", "以{time}发生的事件读取为准。"),
        new("kept.not",
            "Not answered: the partition was busy, waiting for its store, or stopped. The rest of this page stands; "
            + "load it again to ask again.",
            "未取得：分区繁忙、正等待存储或已停止。本页其余内容不受影响，重新载入可再次查询。"),
        new("kept.none", "No rule in force keeps a measure of such a subject.", "现行规则不对这类主体统计指标。"),
        new("kept.unfed", "No event feeds any of them: the subject did nothing that they count.",
            "没有事件计入任何指标：该主体没有相关行为。"),
        new("kept.measure", "Measure", "指标"),
        new("kept.panes", "The window in twelve panes", "时段分十二格"),
        new("kept.value", "Value", "值"),
        new("kept.rules", "Read by", "读取规则"),
        new("kept.as", "as {name}", "名为{name}"),
        new("kept.rest", "{count|other measure|other measures} that no event feeds", "另有{count}项指标无事件计入"),
        new("kept.unread", "unknown", "未知"),
        new("kept.why.nothing", "no event in the window", "时段内没有事件"),
        new("kept.why.warming", "still warming: the rule came after the journal began", "预热中：规则在日志开始之后才启用"),
        new("kept.why.evicted", "events of the window may be missing: the subject was let go for want of room",
            "因容量所限曾移出该主体，时段内可能缺事件"),
        new("kept.why.doubtful", "an event may or may not count, or came without the value", "有事件不能确定是否计入，或缺该值"),
        new("kept.why.overflow", "the sum is too great", "合计过大"),
        new("kept.why.learning", "a source still learns: its own events read this as unknown",
            "有来源仍在学习期，该来源的事件读取时视为未知"),
        new("kept.pane", "Twelve panes of {span} each, the oldest first: {values}", "共十二格，每格{span}，由远及近：{values}"),
        new("kept.journeys", "Journeys", "行为序列"),
        new("kept.journey.taken", "{taken} of {steps} steps taken, within {span}", "已走{taken}步，共{steps}步，限{span}内"),
        new("kept.journey.since", "the first {duration} ago", "首步距今{duration}"),
        new("kept.journey.unknown", "Not known how far it came, of {steps} steps within {span}",
            "不能确定走到第几步（共{steps}步，限{span}内）"),
        new("kept.journey.done", "taken", "已走"),
        new("kept.journey.open", "not taken", "未走"),
        new("kept.peers", "Whom it knows", "往来对象"),
        new("kept.peers.known", "{count|subject|subjects} met in the last 90 days.", "近90天往来过{count}个主体。"),
        new("kept.peers.more",
            "Only the last 64 are kept: whether it knows another is unknown to the rules.",
            "只保留最近64个，其余是否往来过，规则视为未知。"),
    ];
}
