namespace Levee.Web.Texts;

/// <summary>What a subject's page says.</summary>
internal static class SubjectTexts
{
    public static readonly TextRow[] Rows =
    [
        new("subject.title", "Subject {subject}", "主体{subject}"),
        new("subject.back", "Back to {entry}", "返回{entry}"),
        new("subject.open", "Open this subject's page", "打开该主体的页面"),
        new("subject.other", "Open {subject}", "打开{subject}"),
        new("subject.timeline", "What happened, newest first", "事件经过（由近及远）"),
        new("subject.timeline.none", "No event in the stretch of the journal that was read.", "所回查的日志中没有事件。"),
        new("subject.timeline.more", "Not listed: {count|older one|older ones}.", "另有{count}个更早的事件未列出。"),
        new("subject.gap", "{duration}, {count} more", "间隔{duration}，另有{count}个"),
        new("subject.far.none", "The journal holds nothing about it.", "日志中没有相关记录。"),
        new("subject.far.whole", "The whole retained journal was read: {count|entry|entries}, back to {time}.",
            "已回查全部现存日志，共{count}条，至{time}。"),
        new("subject.far.part", "Only the last {count|entry|entries} were read, back to {time}; older ones were not.",
            "只回查了最近{count}条日志，至{time}为止，更早的未查。"),
        new("subject.warnings", "Warnings about it", "相关预警"),
        new("subject.warnings.none", "No warning names it.", "没有涉及该主体的预警。"),
        new("subject.warned", "the one warned", "被预警方"),
        new("subject.counterpart", "the other side", "对方"),
        new("subject.lists", "Lists it stands or stood on", "列入的情报名单"),
        new("subject.lists.none", "It stands on no list.", "未列入任何名单。"),
        new("subject.list", "List", "名单"),
        new("subject.list.state", "State", "状态"),
        new("subject.list.source", "Source", "来源"),
        new("subject.list.confidence", "Confidence", "置信度"),
        new("subject.list.until", "Ends", "到期"),
        new("subject.list.noend", "not in force yet", "尚未生效"),
        new("subject.pseudonym", "Whole pseudonym", "完整化名"),
        new("subject.pseudonym.note", "One press selects all of it. Nothing on this console turns it back.",
            "点按一次即全选。本控制台不能还原明文。"),
        new("subject.looked", "Who looked", "查阅记录"),
        new("subject.for", "You look because of {entry}.", "查看理由：{entry}。"),
        new("subject.reason.title", "Why do you look?", "请说明查看理由"),
        new("subject.reason.why",
            "A subject's page is shown only for a reason: the entry of an event, a warning or a listing that names the "
            + "subject. It is logged with your name before anything is shown.",
            "查看主体页面须有理由，即提及该主体的事件、预警或名单的日志序号；显示之前先以您的名义留痕。"),
        new("subject.reason.entry", "Entry", "日志序号"),
        new("subject.reason.example", "Such as screen-12 or desk-3", "例如screen-12或desk-3"),
        new("subject.reason.go", "Show", "查看"),
        new("subject.reason.refused",
            "That entry does not name this subject. Nothing was shown and nothing was logged.",
            "该日志序号未提及此主体。未显示任何内容，也未留痕。"),
    ];
}
