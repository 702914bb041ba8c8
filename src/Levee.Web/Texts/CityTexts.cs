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
        new("city.late", "Late", "滞后"),
        new("city.missed", "Missed", "漏过"),
        new("city.bothered", "Honest persons bothered", "被打扰的正常居民"),
        new("city.bothered.of", "Honest persons bothered: {bothered} of {honest}; {events} of {all} honest events",
            "被打扰的正常居民：{honest}人中{bothered}人；{all}个正常事件中{events}个"),
        new("city.lost", "Lost", "损失"),
        new("city.saved", "Did not move", "未转出"),
        new("city.types", "By type of fraud", "按诈骗类型"),
        new("city.type", "Type", "类型"),
        new("city.attempts", "First contacts", "首次接触"),
        new("city.drawn", "Drawn in", "已受骗接触"),
        new("city.stopped", "Of these stopped before money moved", "其中转账前已止住"),
        new("city.means",
            "First contacts: whoever a gang reached. Drawn in: those of them who fall for it. In time: warn or above "
            + "was said before any money moved; stopped ones paid nothing. Late: said only after money had moved. "
            + "Missed: money moved and nothing was said.",
            "首次接触：团伙联系到的所有人。已受骗接触：其中相信了骗局的人。及时：钱未转出前已给出“提醒”及以上处置；"
            + "其中止住的，一分未付。滞后：钱转出后才给出。漏过：钱已转出而没有任何处置。"),
        new("city.means.lost",
            "Lost: what reached the gang, also from people who were warned in time and paid all the same; so there can "
            + "be a loss where nothing was late or missed. Did not move: what was asked for and not paid.",
            "损失：到达团伙的钱，包括及时收到提醒却仍然付款的人；因此“滞后”“漏过”为0时也可能有损失。"
            + "未转出：被索要而没有付出的钱。"),
        new("city.recent", "Last incidents", "最近事件"),
        new("city.recent.none", "No gang has drawn anybody in yet.", "还没有居民被诈骗团伙接触上。"),
        new("city.began", "Began", "开始"),
        new("city.gang", "Gang", "团伙"),
        new("city.truth", "What really happens", "真实情况"),
        new("city.said", "What the node said", "系统处置"),
        new("city.state", "State", "状态"),
        new("city.paid", "money moved at {time}", "{time}钱已转出"),
        new("city.paid.lost", ", {money} lost", "，损失{money}"),
        new("city.paid.saved", ", {money} did not move", "，未转出{money}"),
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
        new("typology.T8", "T8 fake leader or friend", "T8 冒充领导、熟人"),
        new("typology.T9", "T9 romance", "T9 婚恋交友"),
        new("typology.T10", "T10 game accounts", "T10 游戏账号交易"),
        new("typology.T11", "T11 refund or ticket change", "T11 退款、改签"),
        new("typology.T12", "T12 fake procurement", "T12 冒充采购"),
        new("typology.T13", "T13 hiring of accounts", "T13 招募账户"),
        new("typology.T14", "T14 cash or gold courier", "T14 现金、黄金交付"),
    ];
}
