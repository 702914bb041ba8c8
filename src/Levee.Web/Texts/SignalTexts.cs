namespace Levee.Web.Texts;

/// <summary>What the pages of listed facts say.</summary>
internal static class SignalTexts
{
    public static readonly TextRow[] Rows =
    [
        new("rail.signals", "Signals", "情报"),
        new("signal.title", "Signals", "情报"),
        new("signal.one", "Signal {entry}", "情报{entry}"),
        new("signal.list", "List", "名单"),
        new("signal.living", "open or in force", "待定或生效中"),
        new("signal.none",
            "No entry here. Lists come in by 'levee signals import', by POST /v1/signals, or by the form below.",
            "没有条目。可用levee signals import或POST /v1/signals导入，也可用下方表单提请。"),
        new("signal.subject", "Subject", "主体"),
        new("signal.source", "Source", "来源"),
        new("signal.confidence", "Confidence", "可信度"),
        new("signal.checked", "{percent}%, checked by people", "{percent}%，已经人员核验"),
        new("signal.unchecked", "{percent}%, not checked", "{percent}%，未核验"),
        new("signal.scope", "Scope", "范围"),
        new("signal.end", "End", "到期"),
        new("signal.noend", "not in force yet", "尚未生效"),
        new("signal.hits", "Hits", "命中"),
        new("signal.hitcount", "{count|event|events}", "{count}个事件"),
        new("signal.seen", "Said", "列入次数"),
        new("signal.objections", "Objections", "异议次数"),
        new("signal.said", "Listed by", "列入者"),
        new("signal.by.persons", "checked by people", "已经人员核验"),
        new("signal.by.feed", "a feed only", "仅由来源列入"),
        new("signal.late", "late {late|time|times}, again in {duration}", "已逾期{late}次，{duration}后再次到期"),
        new("signal.overdue", "Objections answered late", "异议逾期次数"),
        new("signal.older", "Older entries", "更早的条目"),
        new("signal.propose", "Propose an entry", "提请列入"),
        new("signal.value", "Number, site or account", "号码、网址或账户"),
        new("signal.forgotten", "It becomes a pseudonym at once; the plain value is kept nowhere on this page.",
            "提交后立即转为化名，本页不保存明文。"),
        new("signal.second",
            "Another person must check it; a whole domain or a shared host needs two who check.",
            "须由另一人核验；整个域名或共用主机须两人核验。"),
        new("signal.incomplete", "Fill in every field; nothing was proposed.", "请填写全部内容，尚未提请。"),
        new("signal.unreadable", "Nothing was proposed: {fault}", "尚未提请，该值无法识别：{fault}"),
        new("signal.public", "somebody on the public pages", "公众页面访客"),
    ];
}
