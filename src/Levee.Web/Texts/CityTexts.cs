namespace Levee.Web.Texts;

/// <summary>What the page of the simulated city says.</summary>
internal static class CityTexts
{
    public static readonly TextRow[] Rows =
    [
        new("city.title", "City", "模拟城市"),
        new("city.what",
            "A simulated city: {honest} honest persons and {actors} fraudsters. The truth stands beside the verdicts; "
            + "the rules cannot see it.",
            "模拟城市：正常居民{honest}人，诈骗人员{actors}人。这里把真相与处置并列，规则看不到真相。"),
        new("city.speed", "{speed} simulated seconds a second; simulated time {time}.",
            "每秒模拟{speed}秒；模拟时间{time}。"),
        new("city.events", "Events sent", "已发送事件"),
        new("city.intime", "In time", "及时"),
        new("city.late", "Late", "迟到"),
        new("city.missed", "Missed", "漏过"),
        new("city.bothered", "Honest persons bothered", "被打扰的正常居民"),
        new("city.bothered.of", "{bothered} of {honest}; {events} of {all} honest events",
            "{honest}人中{bothered}人；{all}个正常事件中{events}个"),
        new("city.lost", "Lost", "损失"),
        new("city.saved", "Did not move", "未转出"),
        new("city.types", "By type of fraud", "按诈骗类型"),
        new("city.type", "Type", "类型"),
        new("city.attempts", "First contacts", "首次接触"),
        new("city.drawn", "Drawn in", "已受骗接触"),
        new("city.stopped", "Of these stopped before money moved", "其中转账前已止住"),
        new("city.means",
            "In time: warn or above was said before any money moved. Late: only after. Missed: money moved and nothing "
            + "was said.",
            "及时：钱未转出前已给出“提醒”及以上处置。迟到：转出后才给出。漏过：钱已转出而没有任何处置。"),
        new("city.recent", "Last incidents", "最近事件"),
        new("city.recent.none", "No gang has drawn anybody in yet.", "还没有居民被诈骗团伙接触上。"),
        new("city.began", "Began", "开始"),
        new("city.gang", "Gang", "团伙"),
        new("city.truth", "What really happens", "真实情况"),
        new("city.said", "What the node said", "系统处置"),
        new("city.state", "State", "状态"),
        new("city.paid", "money moved at {time}", "{time}钱已转出"),
        new("city.unpaid", "no money has moved", "钱未转出"),
        new("city.said.at", "{verdict} at {time}", "{time}，{verdict}"),
        new("city.said.none", "nothing", "没有处置"),
        new("city.stopped.step", "stopped by “{step}”", "被“{step}”止住"),
        new("city.stopped.heeded", "the person heeded the warning", "当事人听从了预警"),
        new("city.running", "still going on", "进行中"),
        new("city.over", "over", "已结束"),
        new("typology.T1", "T1 brushing orders", "T1 刷单返利"),
        new("typology.T2", "T2 fake investment", "T2 虚假投资"),
        new("typology.T3", "T3 fake shopping", "T3 虚假购物"),
        new("typology.T4", "T4 fake customer service", "T4 冒充客服"),
        new("typology.T5", "T5 fake loan", "T5 虚假贷款"),
        new("typology.T6", "T6 fake credit record", "T6 虚假征信"),
        new("typology.T7", "T7 fake police", "T7 冒充公检法"),
    ];
}
