namespace Levee.Web.Texts;

/// <summary>What the live table says.</summary>
internal static class LiveTexts
{
    public static readonly TextRow[] Rows =
    [
        new("live.title", "Live events", "实时事件"),
        new("live.pause", "Pause", "暂停滚动"),
        new("live.resume", "Resume", "继续滚动"),
        new("live.catch", "Catch up", "查看最新"),
        new("live.min", "Verdict", "处置"),
        new("live.kind", "Event", "事件"),
        new("live.channel", "Channel", "通道"),
        new("live.all", "all", "全部"),
        new("live.atleast", "{step} and up", "{step}及以上"),
        new("live.filter", "Show", "筛选"),
        new("live.time", "Time", "时间"),
        new("live.from", "From", "来源"),
        new("live.to", "To", "去向"),
        new("live.detail", "Detail", "详情"),
        new("live.step", "Verdict", "处置"),
        new("live.symbols", "Symbols", "征象"),
        new("live.rate", "{rate|event|events} a second", "每秒{rate}个事件"),
        new("live.new", "{count} new", "{count}条新事件"),
        new("live.counted", "{count} more counted, not shown", "另有{count}条只计数、未显示"),
        new("live.gap", "{count|event|events} while away", "离开期间有{count}个事件"),
        new("live.live", "Live", "实时"),
        new("live.reconnecting", "Reconnecting", "正在重连"),
        new("live.stale", "Stale since {time}", "{time}起未更新"),
        new("live.empty", "No event of this sort among the newest {kept}. It will appear here by itself.",
            "最近{kept}个事件中没有此类事件，出现后会自动显示。"),
        new("live.hidden.none", "No event of “{step}” or above yet.", "尚无“{step}”及以上的事件。"),
        new("live.hidden", "{count|event|events} below it hidden:", "另有{count}个较低级别的事件未显示："),
        new("live.hidden.show", "show all", "显示全部"),
        new("live.noscript", "Without script this page does not move: reload it. As of {time} {zone}.",
            "未启用脚本，本页不会自动更新，请手动刷新。截至{time}（{zone}）。"),
        new("live.full", "Too many people watch at once; this page does not move. Reload it later.",
            "同时查看的人太多，本页不会自动更新，请稍后刷新。"),
        new("live.open", "Open the verdict {entry}", "打开处置{entry}"),
    ];
}
