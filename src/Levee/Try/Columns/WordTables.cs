using Levee.Contracts.Events;

namespace Levee.Try.Columns;

/// <summary>What exports write for the words of our fields.</summary>
internal static class WordTables
{
    private static readonly Dictionary<string, (string Word, string[] Said)[]> ByField = new(StringComparer.Ordinal)
    {
        ["payment.state"] =
        [
            ("done", ["成功", "交易成功", "已完成", "完成", "success", "successful", "succeeded", "completed", "settled", "ok",
                "1", "是",
                "true", "s"]),
            ("refused", ["失败", "交易失败", "拒绝", "已拒绝", "撤销", "failed", "failure", "declined", "rejected", "refused", "0",
                "否",
                "false", "f"]),
            ("asked", ["处理中", "待处理", "pending", "processing", "requested"]),
        ],
        ["payment.act"] =
        [
            ("transfer", ["转账", "汇款", "跨行转账", "transfer", "payment", "transferout", "汇兑"]),
            ("cash", ["取现", "取款", "现金", "现金支取", "cash", "cash_out", "cashout", "withdrawal"]),
            ("card", ["消费", "刷卡", "pos消费", "purchase", "card", "debit"]),
            ("fee", ["手续费", "fee"]), ("reversal", ["冲正", "reversal"]), ("refund", ["退款", "退货", "refund"]),
            ("exchange", ["结汇", "购汇", "exchange"]),
        ],
        ["payment.channel"] =
        [
            ("app", ["手机银行", "手机", "移动端", "app", "mobile", "掌银"]), ("web", ["网银", "网上银行", "个人网银", "web", "online"]),
            ("counter", ["柜面", "柜台", "网点", "counter", "branch"]), ("atm", ["atm", "自助", "自助设备"]),
            ("pos", ["pos", "pos机", "刷卡"]), ("qr", ["扫码", "二维码", "快捷支付", "qr"]),
        ],
        ["payment.name_match"] =
        [
            ("match", ["一致", "是", "match", "1", "true"]), ("no", ["不一致", "否", "no", "0", "false"]),
            ("unknown", ["未核验", "未知", "unknown"]), ("close", ["相近", "close"]),
        ],
        ["call-ended.released_by"] =
        [
            ("caller", ["主叫", "主叫挂机", "caller", "a"]), ("callee", ["被叫", "被叫挂机", "callee", "b"]),
            ("network", ["网络", "系统", "network"]),
        ],
        ["call.leg"] =
        [
            ("domestic", ["国内", "本地", "省内", "长途", "国内长途", "domestic", "local"]),
            ("international", ["国际", "国际长途", "境外", "international", "intl"]), ("roaming", ["漫游", "国际漫游", "roaming"]),
        ],
        ["call.cli"] =
        [
            ("verified-a", ["a"]), ("verified-b", ["b"]), ("verified-c", ["c"]), ("unverified", ["未验证", "none"]),
            ("absent", ["无主叫", "absent"]), ("invalid", ["无效", "虚假", "invalid", "fail"]),
        ],
        ["card.act"] =
        [
            ("opened", ["开户", "开卡", "入网", "新入网", "开通", "open", "opened"]), ("activated", ["激活", "activate",
                "activated"]),
            ("swapped", ["补卡", "换卡", "补换卡", "swap", "swapped"]), ("moved", ["换机", "机卡分离", "moved"]),
            ("forwarding-set", ["呼叫转移", "设置呼转", "开通呼转", "呼转设置", "呼叫转移开通", "forwarding-set"]),
            ("forwarding-cleared", ["取消呼转", "呼转取消", "取消呼叫转移", "forwarding-cleared"]),
            ("limited", ["限制", "限呼", "limited"]), ("suspended", ["停机", "关停", "保护性停机", "suspend", "suspended"]),
            ("restored", ["复机", "开机", "restore", "restored"]), ("closed", ["销户", "拆机", "close", "closed"]),
        ],
        ["card.segment"] =
        [
            ("consumer", ["个人", "公众", "consumer"]), ("enterprise", ["单位", "企业", "集团", "政企", "enterprise"]),
            ("courier", ["快递", "courier"]), ("iot", ["物联网", "iot"]),
        ],
        ["account.act"] =
        [
            ("opened", ["开户", "open", "opened"]), ("limit-raised", ["提额", "限额调整", "调高限额", "limit-raised"]),
            ("device-bound", ["绑定设备", "设备绑定", "换绑", "device-bound"]),
            ("password-reset", ["重置密码", "密码重置", "修改密码", "password-reset"]),
            ("name-changed", ["变更户名", "name-changed"]), ("deposit-broken", ["提前支取", "定期提前支取", "deposit-broken"]),
            ("loan-drawn", ["放款", "贷款发放", "支用", "loan-drawn"]), ("closed", ["销户", "close", "closed"]),
        ],
        ["account.segment"] =
        [
            ("consumer", ["个人", "consumer"]), ("merchant", ["商户", "merchant"]),
            ("enterprise", ["企业", "对公", "单位", "enterprise"]), ("hub", ["平台", "备付金", "hub"]),
        ],
        ["visit.act"] =
        [
            ("lookup", ["查询", "解析", "dns", "lookup"]), ("open", ["访问", "打开", "get", "open"]), ("submit", ["提交",
                "post", "submit"]),
        ],
    };

    private static readonly string[] Back =
    [
        "被叫", "呼入", "来电", "接听", "接收", "收", "in", "incoming", "inbound", "mt", "mtc", "received", "贷", "贷方", "收入", "入账",
        "转入", "进", "c", "cr", "credit", "2",
    ];

    private static readonly string[] Forth =
    [
        "主叫", "呼出", "去电", "拨出", "发送", "发", "out", "outgoing", "outbound", "mo", "moc", "sent", "借", "借方", "支出", "出账",
        "转出",
        "出", "付", "d", "dr", "debit", "1",
    ];

    /// <summary>The word of a field that a cell means, or null.</summary>
    public static string? WordOf(EventSchema schema, EventField field, string cell)
    {
        string text = cell.Trim().ToLowerInvariant();
        if (field.OrdinalOf(text) >= 0) return text;
        if (!ByField.TryGetValue($"{schema.Name}.{field.Name}", out (string Word, string[] Said)[]? words)) return null;
        foreach ((string word, string[] said) in words)
            if (said.Contains(text))
                return word;
        return null;
    }

    /// <summary>
    /// True when a cell says that it went from the second party to the first; null when it says neither.
    /// </summary>
    public static bool? IsBack(string cell)
    {
        string text = cell.Trim().ToLowerInvariant();
        if (Back.Contains(text)) return true;
        return Forth.Contains(text) ? false : null;
    }
}
