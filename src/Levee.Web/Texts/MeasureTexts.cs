namespace Levee.Web.Texts;

/// <summary>How measures and their windows are said.</summary>
internal static class MeasureTexts
{
    public static readonly TextRow[] Rows =
    [
        new("measure.window", "{what}, event “{kind}”, by {who}, in {span}", "{span}内按{who}统计“{kind}”事件的{what}"),
        new("measure.where", "; only where {where}", "；仅限{where}"),
        new("measure.read", "; read for {who}", "；读取对象：{who}"),
        new("measure.linked", "{role}'s linked {kind}", "{role}关联的{kind}"),
        new("measure.count", "how many", "次数"),
        new("measure.since", "time since the last", "距最近一次的时间"),
        new("measure.first-seen", "time since the first", "距首次的时间"),
        new("measure.sum", "sum of “{field}”", "“{field}”合计"),
        new("measure.max", "greatest “{field}”", "“{field}”最大值"),
        new("measure.last", "last “{field}”", "最近一次“{field}”"),
        new("measure.share", "share with “{field}”", "“{field}”占比"),
        new("measure.distinct", "how many different “{field}”", "不同“{field}”数"),
        new("measure.known", "whether {one} and {other} met in 90 days", "{one}与{other}在90天内是否往来过"),
        new("measure.known.days", ", for the first time at least {n|day|days} ago", "，且首次往来在{n}天以前"),
        new("measure.age", "age of {who}, from its opening", "{who}开立至今的时间"),
        new("measure.issued", "whether this node saw {who} opened", "本系统是否见过{who}的开立"),
        new("measure.signal", "confidence that {who} is on the list “{list}”", "{who}列入“{list}”的置信度"),
        new("measure.span.s", "{n|second|seconds}", "{n}秒"),
        new("measure.span.m", "{n|minute|minutes}", "{n}分钟"),
        new("measure.span.h", "{n|hour|hours}", "{n}小时"),
        new("measure.span.d", "{n|day|days}", "{n}天"),
    ];
}
