using System.Collections.Frozen;

namespace Levee.Features.Scoring;

/// <summary>
/// The features that a score can be explained by, in words. Their numbers are journaled: append only, never reuse. Up
/// to three are packed in one integer, the strongest in the lowest byte. They follow "the text ..." and "the site ...".
/// </summary>
public static class ScoredReasons
{
    /// <summary>Reasons packed in one value.</summary>
    public const int Most = 3;

    private static readonly FrozenDictionary<int, Words> Table = new Dictionary<int, Words>
    {
        [1] = new("asks for a one-time code", "索要验证码"),
        [2] = new("threatens arrest or a court case", "以抓捕或涉案相威胁"),
        [3] = new("names the police, a court or another authority", "提到公检法等机关"),
        [4] = new("speaks of a safe account", "提到“安全账户”"),
        [5] = new("offers a refund or compensation", "称可退款或赔偿"),
        [6] = new("offers work paid by the task", "招揽刷单或兼职"),
        [7] = new("offers a loan", "推销贷款"),
        [8] = new("says a parcel cannot be delivered", "称快递包裹异常"),
        [9] = new("asks to share the screen", "要求共享屏幕或远程控制"),
        [10] = new("says an account is frozen or at risk", "称账户异常或冻结"),
        [11] = new("says points are about to expire", "称积分即将作废"),
        [12] = new("says a prize was won", "称中奖"),
        [13] = new("names a bank or a payment firm", "提到银行或支付机构"),
        [14] = new("promises sure gains", "承诺投资收益"),
        [15] = new("leads to a chat app or group", "引导加好友或进群"),
        [16] = new("asks for money", "要求转账或缴费"),
        [17] = new("asks for card, password or identity papers", "索要卡号、密码或证件"),
        [18] = new("threatens the credit record", "以征信相威胁"),
        [19] = new("presses to act at once", "催促立即操作"),
        [20] = new("asks to keep it secret", "要求保密"),
        [21] = new("says a flight or train has changed", "称航班或车次变动"),
        [22] = new("offers an allowance or speaks of social insurance", "提到补贴、社保或医保"),
        [23] = new("asks to install an app", "要求下载安装应用"),
        [24] = new("poses as someone known", "自称熟人或领导"),
        [25] = new("invites to gamble", "招揽赌博"),
        [26] = new("speaks of crypto money", "提到虚拟货币"),
        [27] = new("speaks of pictures or videos of the reader", "提到收信人的照片或视频"),
        [28] = new("speaks of an accident or a kidnapping", "称亲友出事或被绑架"),
        [29] = new("offers papers or invoices", "兜售证件或发票"),
        [30] = new("offers sex", "招揽色情"),
        [31] = new("says a bill or fine is unpaid", "称有欠费或罚款"),
        [32] = new("has a link", "含有链接"),
        [33] = new("has a shortened link", "含有短链接"),
        [34] = new("has a link that imitates a known name", "链接仿冒知名机构"),
        [35] = new("gives a number to call", "留有联系号码"),
        [36] = new("has a link without a name", "链接只有数字地址"),
        [37] = new("disguises its characters", "文字经过变形"),
        [39] = new("leads to a paid number or subscription", "诱导收费服务"),
        [40] = new("offers something for nothing", "称免费赠送"),
        [41] = new("asks for gift cards", "索要礼品卡或充值卡"),
        [42] = new("asks to open a page", "要求打开网页"),
        [43] = new("poses as customer service", "自称客服"),
        [80] = new("imitates the name of a known firm or office", "仿冒知名机构名称"),
        [81] = new("puts a known name in front of another domain", "把知名名称放在其他域名之前"),
        [82] = new("joins a known name with words that lure", "知名名称与诱导词拼接"),
        [83] = new("mixes scripts that look alike", "混用形近文字"),
        [84] = new("has an ending often abused", "使用常被滥用的后缀"),
        [85] = new("has a name that looks made by a machine", "名称像机器生成"),
        [86] = new("has many hyphens", "含多个连字符"),
        [87] = new("has many digits", "含大量数字"),
        [88] = new("has many parts", "名称层级过多"),
        [89] = new("has words that lure (login, verify, wallet)", "含诱导词（登录、验证、钱包等）"),
        [90] = new("stands where anyone can put pages", "位于任何人可建站的平台"),
        [91] = new("is an address without a name", "只有数字地址"),
        [92] = new("speaks of crypto money", "涉及虚拟货币"),
        [93] = new("is very long", "名称过长"),
    }.ToFrozenDictionary();

    /// <summary>Every number that has words.</summary>
    public static IEnumerable<int> Numbers => Table.Keys.Order();

    /// <summary>The words of one reason; null for a number that has none.</summary>
    public static Words? Of(int number) => Table.GetValueOrDefault(number);

    /// <summary>Packs up to three numbers, the strongest first.</summary>
    public static long Pack(ReadOnlySpan<int> numbers)
    {
        long packed = 0;
        for (int i = Math.Min(numbers.Length, Most) - 1; i >= 0; i--) packed = packed << 8 | (uint)numbers[i];
        return packed;
    }

    /// <summary>The numbers in a packed value, the strongest first.</summary>
    public static IEnumerable<int> Unpack(long packed)
    {
        for (int i = 0; i < Most; i++, packed >>= 8)
            if ((packed & 0xFF) is var number and > 0)
                yield return (int)number;
    }

    /// <summary>A packed value as a sentence part, in English; empty when it names nothing.</summary>
    public static string InEnglish(long packed) => string.Join(", ", WordsOf(packed).Select(words => words.En));

    /// <summary>A packed value as a sentence part, in Chinese; empty when it names nothing.</summary>
    public static string InChinese(long packed) => string.Join("、", WordsOf(packed).Select(words => words.Zh));

    // A number that this build does not know was written by a newer one: it is left out, not guessed.
    private static IEnumerable<Words> WordsOf(long packed) => Unpack(packed).Select(Of).OfType<Words>();
}
