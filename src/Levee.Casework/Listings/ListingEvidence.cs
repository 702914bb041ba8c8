using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Signals;

namespace Levee.Casework.Listings;

/// <summary>The values that a listing is made of and that its commands ask for.</summary>
public static class ListingEvidence
{
    /// <summary>The list.</summary>
    public const string List = "list";

    /// <summary>How much it covers: <c>one</c>, <c>name</c> or <c>shared</c>.</summary>
    public const string Scope = "scope";

    /// <summary>Who says so: <c>desk</c>, or source and feed with a slash between.</summary>
    public const string Provenance = "provenance";

    /// <summary>Confidence in thousandths.</summary>
    public const string Confidence = "confidence";

    /// <summary>For how many days a person proposes it.</summary>
    public const string Days = "days";

    /// <summary>When it ends, Unix seconds.</summary>
    public const string Until = "until_s";

    /// <summary>Whether the feed may bring it into force.</summary>
    public const string Trusted = "trusted";

    /// <summary>Whether persons took it off the list lately.</summary>
    public const string Recent = "recent";

    /// <summary>Whether persons checked it: <c>yes</c>, or absent.</summary>
    public const string IsChecked = "checked";

    /// <summary>What a person rests it on.</summary>
    public const string Ground = "ground";

    /// <summary>Why it is taken off.</summary>
    public const string Reason = "reason";

    /// <summary>What the public says is wrong.</summary>
    public const string Objection = "objection";

    /// <summary>How often the public objected.</summary>
    public const string Objections = "objections";

    /// <summary>How often an objection to it was not decided in time.</summary>
    public const string Overdue = "overdue";

    /// <summary>Provenance of what this node's own persons propose.</summary>
    public const string Desk = "desk";

    private static readonly WorkflowChoice Yes = new("yes", new Words("yes", "是"));
    private static readonly WorkflowChoice No = new("no", new Words("no", "否"));

    /// <summary>Every value, with the choices that persons have.</summary>
    public static readonly IReadOnlyList<WorkflowEvidence> All =
    [
        new(List, new Words("list", "名单"),
            [.. SignalLists.All.Select(list => new WorkflowChoice(list.Name, list.Words))]),
        new(Scope, new Words("scope", "范围"),
        [
            new("one", new Words("this one only", "仅此一个")),
            new("name", new Words("a registered name and all below it", "注册域名及其全部子域")),
            new("shared", new Words("shared by many strangers", "多方共用")),
        ]),
        new(Provenance, new Words("source", "来源"), [], EvidenceForm.Code),
        new(Confidence, new Words("confidence", "可信度"),
        [
            new("600", new Words("60%: likely", "60%：较可能")), new("800", new Words("80%: very likely", "80%：很可能")),
            new("950", new Words("95%: proven", "95%：已查实")),
        ]),
        new(Days, new Words("for how long", "期限"),
        [
            new("1", new Words("1 day", "1天")), new("7", new Words("7 days", "7天")),
            new("30", new Words("30 days", "30天")), new("90", new Words("90 days", "90天")),
        ]),
        new(Until, new Words("end", "到期"), [], EvidenceForm.Amount),
        new(Trusted, new Words("trusted feed", "可信来源"), [Yes, No]),
        new(Recent, new Words("taken off lately", "近期曾移出"),
            [new("withdrawn", new Words("yes", "是")), new("none", new Words("no", "否"))]),
        new(Ground, new Words("what it rests on", "依据"),
        [
            new("victim-report", new Words("a victim's report", "受害人报案")),
            new("case", new Words("a filed case", "已立案件")),
            new("seen", new Words("seen by the person who checks", "核验人亲自查看")),
            new("institution", new Words("an institution's letter", "机构来函")),
            new("owner", new Words("the owner's own papers", "所有人证明材料")),
        ]),
        new(Reason, new Words("why", "原因"),
        [
            new("wrong", new Words("it was a mistake", "列入有误")),
            new("cleaned", new Words("the site was cleaned", "网站已清理")),
            new("new-owner", new Words("it has a new owner", "已更换使用人")),
            new("too-wide", new Words("it would hit strangers too", "会误伤他人")),
            new("not-proven", new Words("not proven", "证据不足")),
        ]),
        new(Objection, new Words("objection", "异议"),
        [
            new("not-fraud", new Words("it is mine and no fraud", "是本人所有，并非诈骗")),
            new("cleaned", new Words("it was broken into and is cleaned", "曾被入侵，现已清理")),
            new("new-owner", new Words("it is mine only since lately", "近期才由本人使用")),
            new("other", new Words("another reason", "其他原因")),
        ]),
    ];

    /// <summary>The word of a scope in the workflow's values.</summary>
    public static string NameOf(SignalScope scope) => scope switch
    {
        SignalScope.One => "one",
        SignalScope.Name => "name",
        SignalScope.Shared => "shared",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The scope with a word; the widest for any other text.</summary>
    public static SignalScope ScopeOf(string word) => word switch
    {
        "one" => SignalScope.One,
        "name" => SignalScope.Name,
        _ => SignalScope.Shared,
    };
}
