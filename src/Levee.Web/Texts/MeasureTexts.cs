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
        new("measure.quantile", "value of “{field}” that {n} % do not exceed", "“{field}”第{n}百分位数"),
        new("measure.spread", "how unequal “{field}” is (0: all equal)", "“{field}”的离散程度（0为全部相同）"),
        new("measure.rising", "how often in a row “{field}” rose", "“{field}”连续递增次数"),
        new("measure.gaps", "how uneven the times between are (0: a fixed pace)", "间隔的不规则程度（0为固定节奏）"),
        new("measure.overlap", "part of the time taken twice at once", "同时占用的时间占比"),
        new("measure.near", "share with “{field}” just under {n}", "“{field}”略低于{n}的占比"),
        new("measure.out-in", "“{field}” given over “{field}” got", "“{field}”转出与转入之比"),
        new("measure.residence", "how long “{field}” stays", "“{field}”停留时间"),
        new("measure.against", "how many beside all others (deviations)", "次数与其他各方相比（偏差倍数）"),
        new("measure.against.field", "“{field}” beside all others (deviations)", "“{field}”与其他各方相比（偏差倍数）"),
        new("measure.explained", "share with a reason: {by}, in {span} before", "有正当缘由的占比（此前{span}内：{by}）"),
        new("measure.behind", "“{kind}” of {who}", "{who}的“{kind}”"),
        new("measure.then", "{got}, who gives as {gave}", "{got}（付出时为{gave}）"),
        new("measure.known", "whether {one} and {other} met in 90 days", "{one}与{other}在90天内是否往来过"),
        new("measure.known.days", ", for the first time at least {n|day|days} ago", "，且首次往来在{n}天以前"),
        new("measure.age", "age of {who}, from its opening", "{who}开立至今的时间"),
        new("measure.issued", "whether this node saw {who} opened", "本系统是否见过{who}的开立"),
        new("measure.signal", "confidence that {who} is on the list “{list}”", "{who}列入“{list}”的置信度"),
        new("measure.score", "how much {who} behaves like fraud, by the model “{model}”", "模型“{model}”对{who}的评分"),
        new("measure.reasons", "why, by the model “{model}”, for {who}", "模型“{model}”对{who}评分的理由"),
        new("measure.model.phones", "numbers", "号码"),
        new("measure.model.accounts", "accounts", "账户"),
        new("measure.span.s", "{n|second|seconds}", "{n}秒"),
        new("measure.span.m", "{n|minute|minutes}", "{n}分钟"),
        new("measure.span.h", "{n|hour|hours}", "{n}小时"),
        new("measure.span.d", "{n|day|days}", "{n}天"),
    ];
}
