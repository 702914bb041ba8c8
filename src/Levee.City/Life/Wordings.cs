using System.Globalization;
using Levee.City.World;

namespace Levee.City.Life;

/// <summary>What honest texts say: acquaintances never twice the same, each business its own wording.</summary>
internal static class Wordings
{
    private static readonly string[] Openings =
        ["晚上", "明天", "周末", "下班后", "中午", "待会儿", "这两天", "月底", "放学后", "早上", "节后", "有空"];

    private static readonly string[] Middles =
    [
        "一起吃饭", "去爬山", "接孩子", "开家长会", "看电影", "去医院看外婆", "打球", "买点菜", "修车", "搬家", "聊聊", "回老家",
        "还你书", "拿快递", "遛狗", "报名", "交材料", "拍照", "去趟银行", "喝咖啡",
    ];

    private static readonly string[] Endings =
        ["吗", "吧", "，好吗", "，你来不来", "，记得带伞", "，我请客", "，别迟到", "，到了说一声", "，不急", "，谢谢", "，哈哈", "，爱你"];

    private static readonly string[] Notices =
    [
        "您的包裹{0}已到驿站，请于今日{1}点前凭取件码领取。",
        "您尾号{1}的账户于今日支出{0}元，余额请登录手机银行查看。",
        "您本月缴费{0}元已到账，详情见 https://bank-online.example/n/{1} 。",
        "您购买的第{1}排座位已出票，票号{0}。",
        "您预订的{1}号桌已留座，迟到请致电{0}。",
        "电费账单{0}元已生成，户号尾号{1}。",
    ];

    private static readonly string[] Courtesies =
        ["祝您健康", "感谢您的信任与支持", "如有不适请及时就医", "天冷请添衣保暖", "就诊高峰请错峰前来"];

    private static readonly string[] Chains = ["康宁", "仁和", "惠民", "长安", "同济", "安康", "百草", "春晖"];

    private static readonly string[] Clinics =
        ["请带医保卡", "请空腹前来", "请提前十分钟到", "请携带既往病历", "停车请走北门", "请戴口罩", "家属可陪同", "当日有效"];

    /// <summary>A line between acquaintances.</summary>
    public static string Personal(Chance chance) =>
        chance.OneOf(Openings) + chance.OneOf(Middles) + chance.OneOf(Endings) + new string('。', chance.Below(3));

    /// <summary>A notice of one of many businesses: whose number it comes from, and what it says.</summary>
    public static (string Sender, string Wording) Notice(Chance chance)
    {
        int business = chance.Below(60);
        string wording = string.Format(CultureInfo.InvariantCulture, Notices[business % Notices.Length],
            chance.Below(90_000) + 1000, chance.Below(9000) + 10);
        string sender = "1069" + (business + 1000).ToString(CultureInfo.InvariantCulture);
        return (sender, $"【商户{(char)('甲' + business)}】{Clinics[business / 8]}，{wording}");
    }

    /// <summary>An agency's word about a booking.</summary>
    public static string Booking(int agency, Chance chance) => string.Create(CultureInfo.InvariantCulture,
        $"【商旅{(char)('甲' + agency)}】您预订的{chance.Below(28) + 1}日行程有变，票号{chance.Below(90_000) + 10_000}，"
        + $"改签或退票请见 https://agency{agency}.example/t 。");

    /// <summary>A lender's offer.</summary>
    public static string Offer(int lender, Chance chance) => string.Create(CultureInfo.InvariantCulture,
        $"【消费金融{(char)('甲' + lender)}】您申请的额度{chance.Below(40) + 3}000元已审批，有效期30天，"
        + $"请登录 https://lender{lender}.example/a 确认。");

    /// <summary>A clinic's reminder; each chain has its own wording and site.</summary>
    public static string Reminder(int chain, Chance chance)
    {
        string name = Chains[chain % Chains.Length], please = Clinics[chain % Clinics.Length];
        string courtesy = Courtesies[chain / Clinics.Length % Courtesies.Length];
        return string.Create(CultureInfo.InvariantCulture,
            $"【{name}社区医院】您预约的{chance.Below(28) + 1}日就诊，{please}，{courtesy}，改期请见 https://clinic{chain}.example/a 。");
    }
}
