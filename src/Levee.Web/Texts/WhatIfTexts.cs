namespace Levee.Web.Texts;

/// <summary>What the form says that tries a limit at another value.</summary>
internal static class WhatIfTexts
{
    public static readonly TextRow[] Rows =
    [
        new("whatif.title", "Try another limit", "试改参数"),
        new("whatif.limit", "Limit of a rule that spoke", "已触发规则的参数"),
        new("whatif.value", "Other value", "改为"),
        new("whatif.note",
            "Verdicts two hours around in which the rule spoke are decided again from the values they recorded. Where "
            + "it stayed silent nothing was recorded: what a looser limit would add, levee replay says.",
            "对前后两小时内该规则触发过的处置，按当时记录的值重新判定。规则未触发时没有记录；放宽参数会新增哪些处置，可用命令查看：levee replay。"),
        new("whatif.try", "Try", "试算"),
        new("whatif.rerun", "A re-run; nothing that was decided changes.", "以下为重新判定的结果，原处置不变。"),
        new("whatif.here", "This verdict: {step}.", "本次处置：{step}。"),
        new("whatif.others", "Of {asked|verdict|verdicts} with this rule, another step: {changed}.",
            "该规则触发的{asked}项处置中，级别改变的有{changed}项。"),
        new("whatif.read", "Read for it: {count|entry|entries}, from {from} to {to}.",
            "为此读取日志{count}条，时间为{from}至{to}。"),
        new("whatif.unknown", "No such limit: choose one of those listed.", "没有该参数：请从列表中选择。"),
        new("whatif.wrong", "The rule cannot take this value: a number was expected, such as 30 or 0.5.",
            "规则不接受该值：应为数字，如30或0.5。"),
    ];
}
