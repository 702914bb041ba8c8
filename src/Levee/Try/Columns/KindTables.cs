using Levee.Contracts;

namespace Levee.Try.Columns;

/// <summary>The kinds of files that can be tried, and what their columns are called.</summary>
internal static class KindTables
{
    private static readonly Target At = new("at", TargetForm.Time,
        "time", "at", "datetime", "timestamp", "ts", "date", "calldate", "starttime", "start", "begintime", "eventtime",
        "txdatetime", "txtime", "transactiontime", "transactiondate", "createtime", "createdat", "createdtime",
        "sendtime",
        "received", "eventdate", "时间", "日期", "发生时间", "开始时间", "起始时间", "通话开始时间", "通话时间", "通话起始时间",
        "呼叫时间", "呼叫开始时间", "交易时间", "交易日期", "交易日期时间", "转账时间", "付款时间", "发送时间", "接收时间", "短信时间",
        "访问时间", "办理时间", "操作时间", "记录时间", "请求时间", "业务时间")
    { IsRequired = true };

    private static readonly Target Date = new("date", TargetForm.Date, "日期", "date", "交易日期", "通话日期", "day", "calldate");

    private static readonly Target Label = new("label", TargetForm.Label,
        "label", "isfraud", "fraud", "class", "target", "txfraud", "flag", "标签", "标注", "是否欺诈", "是否诈骗", "是否涉诈",
        "涉诈标识", "欺诈标识", "涉诈", "类别");

    private static readonly Target Id = new("id", TargetForm.Code,
        "id", "callid", "msgid", "messageid", "cdrid", "uuid", "话单号", "序号", "编号", "流水号", "记录号", "话单编号");

    /// <summary>Calls.</summary>
    public static readonly TryKind Call = new("call", new Words("calls", "通话"),
    [
        new("caller", TargetForm.Number,
            "caller", "callernumber", "callingnumber", "calling", "callingparty", "anumber", "ani", "clid", "callerid",
            "from", "fromnumber", "src", "source", "origin", "originating", "msisdn", "phonenom", "phoneno", "主叫",
            "主叫号码",
            "主叫号", "主叫方", "主叫用户号码", "呼叫方", "呼叫号码", "来电号码", "本机号码", "用户号码", "计费号码", "本方号码")
        { IsRequired = true },
        new("callee", TargetForm.Number,
            "callee", "calleenumber", "callednumber", "called", "calledparty", "bnumber", "dnis", "to", "tonumber",
            "dst",
            "destination", "dialed", "dialednumber", "oppositenom", "oppositeno", "otherparty", "被叫", "被叫号码", "被叫号",
            "被叫方", "被叫用户号码", "接听号码", "接听方", "对方号码", "对端号码", "拨打号码")
        { IsRequired = true },
        At, Date,
        new("duration_s", TargetForm.Duration,
            "duration", "durations", "callduration", "billsec", "talktime", "seconds", "callseconds", "talkduration",
            "calldur", "durationsec", "通话时长", "时长", "通话秒数", "通话时间长度", "计费时长", "通话持续时间", "呼叫时长"),
        new("answered", TargetForm.YesNo,
            "answered", "isanswered", "connected", "disposition", "callstatus", "status", "result", "是否接通", "接通",
            "是否应答",
            "应答", "接通状态", "通话状态", "呼叫结果", "接听状态", "通话结果"),
        new("direction", TargetForm.Direction, "direction", "calltype", "inout", "呼叫类型", "呼叫方向", "主被叫", "主被叫标识",
            "通话类型", "calltypeid"),
        new("ended_at", TargetForm.Time, "endtime", "end", "stoptime", "hanguptime", "结束时间", "通话结束时间", "挂机时间"),
        new("ring_s", TargetForm.Duration, "ring", "ringtime", "ringseconds", "ringduration", "振铃时长", "响铃时长"),
        new("released_by", TargetForm.Word, "releasedby", "hangupby", "hangupparty", "挂机方", "释放方", "挂断方"),
        new("forwarded_from", TargetForm.Number, "forwardedfrom", "redirecting", "redirectingnumber", "originalcalled",
            "前转号码", "转接号码", "原被叫号码", "呼转号码"),
        new("trunk", TargetForm.Name, "trunk", "trunkid", "trunkgroup", "intrunk", "中继", "入中继", "中继群", "中继号"),
        new("leg", TargetForm.Word, "leg", "roamtype", "来话类型", "漫游类型", "话务类型", "长途类型"),
        new("cli", TargetForm.Word, "cli", "attestation", "stir", "号码验证"),
        new("device", TargetForm.Name, "imei", "device", "deviceid", "主叫imei", "设备号", "终端号", "终端标识"),
        new("cell", TargetForm.Code, "cell", "cellid", "lac", "baseid", "基站", "小区", "基站号", "小区号"),
        Id, Label,
    ]);

    /// <summary>Texts.</summary>
    public static readonly TryKind Text = new("text", new Words("texts", "短信"),
    [
        new("text", TargetForm.Text,
            "text", "message", "msg", "body", "content", "sms", "smstext", "messagetext", "msgcontent", "smscontent",
            "left",
            "短信内容", "内容", "正文", "消息内容", "消息", "短信正文", "信息内容", "文本")
        { IsRequired = true, IsSignature = true },
        new("sender", TargetForm.Name,
            "sender", "from", "fromnumber", "senderid", "originator", "src", "source", "sourceaddr", "oa", "发送号码",
            "发送方",
            "发件人", "发信人", "发送者", "主叫号码", "端口号", "短信端口", "发送端口", "来源号码", "发送方号码")
        { IsRequired = true },
        new("recipient", TargetForm.Number,
            "recipient", "to", "tonumber", "receiver", "dst", "destination", "destaddr", "da", "msisdn", "接收号码", "接收方",
            "收件人", "收信人", "接收者", "被叫号码", "手机号", "手机号码", "用户号码", "接收方号码")
        { IsRequired = true },
        At, Date,
        new("direction", TargetForm.Direction, "direction", "smstype", "收发类型", "短信类型", "收发标识"),
        new("parts", TargetForm.Duration, "parts", "segments", "条数"),
        new("core_seen", TargetForm.YesNo, "coreseen"),
        Id, Label,
    ]);

    /// <summary>Visited names and addresses.</summary>
    public static readonly TryKind Visit = new("visit", new Words("visited names", "访问的网址"),
    [
        new("visitor", TargetForm.Name,
            "visitor", "user", "client", "clientip", "subscriber", "msisdn", "userid", "srcip", "sourceip", "用户",
            "用户号码",
            "手机号", "手机号码", "访问者", "用户标识", "上网账号", "客户端")
        { IsRequired = true },
        At, Date,
        new("url", TargetForm.Url, "url", "uri", "link", "address", "网址", "链接", "网页地址", "访问地址", "url地址")
        { IsSignature = true },
        new("host", TargetForm.Host, "host", "hostname", "domain", "domainname", "qname", "query", "site", "fqdn",
            "域名", "主机",
            "主机名", "网站", "访问域名", "查询域名")
        { IsSignature = true },
        new("act", TargetForm.Word, "act", "action", "动作", "访问类型"),
        new("dwell_s", TargetForm.Duration, "dwell", "dwelltime", "stay", "停留时长", "停留时间"),
        new("host_age_d", TargetForm.Duration, "hostage", "domainage", "域名年龄"),
        Id, Label,
    ]);

    /// <summary>Payments.</summary>
    public static readonly TryKind Payment = new("payment", new Words("payments", "付款"),
    [
        new("payer", TargetForm.Name,
            "payer", "payeraccount", "fromaccount", "from", "src", "sender", "senderaccount", "source",
            "sourceaccount", "debtor",
            "debtoraccount", "orig", "nameorig", "originator", "origacct", "customerid", "card", "cardno",
            "cardnumber", "ccnum",
            "付款账号", "付款方账号", "付款人账号", "付款账户", "付款卡号", "付款方", "付款人", "付款方账户", "转出账号", "转出账户",
            "转出卡号", "汇款账号", "支付账号", "本方账号", "本方账户", "账号", "卡号", "交易账号", "交易卡号", "客户账号", "主账号",
            "查询账号")
        { IsRequired = true },
        new("payee", TargetForm.Name,
            "payee", "payeeaccount", "toaccount", "to", "dst", "receiver", "receiveraccount", "beneficiary",
            "beneficiaryaccount",
            "creditor", "creditoraccount", "dest", "namedest", "destaccount", "destination", "bene", "beneacct",
            "target",
            "terminalid", "merchant", "merchantid", "收款账号", "收款方账号", "收款人账号", "收款账户", "收款卡号", "收款方", "收款人",
            "收款方账户", "转入账号", "转入账户", "转入卡号", "对方账号", "对方账户", "对方卡号", "对手账号", "对手账户", "交易对手账号",
            "交易对手账户", "交易对手卡号", "交易对方账号", "对端账号")
        { IsRequired = true },
        new("amount", TargetForm.Amount,
            "amount", "amt", "value", "txamount", "transactionamount", "money", "sum", "paidamount", "金额", "交易金额",
            "转账金额",
            "付款金额", "支付金额", "发生额", "交易额", "汇款金额", "人民币金额")
        { IsRequired = true, IsSignature = true },
        At, Date,
        new("direction", TargetForm.Direction, "direction", "drcr", "dc", "debitcredit", "借贷标志", "借贷标识", "借贷", "收付标志",
            "收付标识", "收支", "收支类型", "进出标志", "交易方向", "借贷方向"),
        new("currency", TargetForm.Currency, "currency", "ccy", "currencycode", "币种", "货币", "交易币种"),
        new("state", TargetForm.Word, "state", "status", "result", "txstatus", "交易状态", "状态", "交易结果", "处理结果", "是否成功",
            "交易是否成功"),
        new("act", TargetForm.Word, "act", "type", "txtype", "transactiontype", "交易类型", "业务类型", "交易种类"),
        new("channel", TargetForm.Word, "channel", "txchannel", "渠道", "交易渠道", "支付渠道"),
        new("reference", TargetForm.Code,
            "reference", "ref", "txid", "transactionid", "txref", "orderid", "orderno", "tranid", "流水号", "交易流水号",
            "交易流水",
            "订单号", "交易单号", "凭证号"),
        new("payer_balance", TargetForm.Amount, "payerbalance", "oldbalanceorg", "balancebefore", "交易前余额", "付款方余额"),
        new("payee_balance", TargetForm.Amount, "payeebalance", "oldbalancedest", "收款方余额"),
        new("payer_number", TargetForm.Number, "payernumber", "payerphone", "phone", "mobile", "付款人手机号", "付款方手机号",
            "手机号", "手机号码", "客户手机号"),
        new("name_match", TargetForm.Word, "namematch", "户名核验", "户名是否一致"),
        new("payee_institution", TargetForm.Code, "payeeinstitution", "payeebank", "beneficiarybank", "收款行", "收款银行",
            "收款方开户行", "对方开户行", "对方行", "对手开户行", "对方银行"),
        new("device", TargetForm.Name, "device", "deviceid", "imei", "设备号", "设备标识", "设备id"),
        Id, Label,
    ]);

    /// <summary>The life of SIM cards.</summary>
    public static readonly TryKind Card = new("card", new Words("SIM cards", "电话卡"),
    [
        new("act", TargetForm.Word, "act", "action", "operation", "event", "业务类型", "操作", "操作类型", "办理业务", "受理业务",
            "业务名称", "变更类型")
        { IsRequired = true, IsSignature = true },
        new("number", TargetForm.Number, "number", "msisdn", "phone", "phonenumber", "mobile", "号码", "手机号", "手机号码",
            "业务号码", "用户号码", "电话号码", "服务号码")
        { IsRequired = true },
        At, Date,
        new("person", TargetForm.Name, "person", "customerid", "idcard", "客户号", "证件号", "证件号码", "身份证号", "客户编号"),
        new("agent", TargetForm.Name, "agent", "dealer", "shop", "代理商", "网点", "营业厅", "渠道编码", "受理渠道"),
        new("device", TargetForm.Name, "imei", "device", "终端", "设备号"),
        new("segment", TargetForm.Word, "segment", "usertype", "用户类型", "客户类型"),
        Id, Label,
    ]);

    /// <summary>The life of accounts.</summary>
    public static readonly TryKind Account = new("account", new Words("accounts", "账户"),
    [
        new("act", TargetForm.Word, "act", "action", "operation", "event", "操作", "操作类型", "业务类型", "变更类型", "交易类型")
        { IsRequired = true, IsSignature = true },
        new("account", TargetForm.Name, "account", "accountid", "accountno", "accountnumber", "账号", "账户", "卡号", "银行卡号",
            "账户号")
        { IsRequired = true },
        At, Date,
        new("person", TargetForm.Name, "person", "customerid", "客户号", "客户编号", "证件号", "证件号码", "身份证号"),
        new("number", TargetForm.Number, "number", "phone", "mobile", "手机号", "手机号码", "预留手机号", "绑定手机号"),
        new("device", TargetForm.Name, "device", "deviceid", "imei", "设备号", "设备标识"),
        new("institution", TargetForm.Name, "institution", "bank", "branch", "开户行", "开户机构", "银行"),
        new("remote", TargetForm.YesNo, "remote", "是否线上", "线上办理"),
        new("segment", TargetForm.Word, "segment", "accounttype", "账户类型", "客户类型"),
        Id, Label,
    ]);

    /// <summary>Events in the form of <c>docs/events.md</c>, any kinds mixed.</summary>
    public static readonly TryKind Own = new("events", new Words("events in our own form", "本系统格式的事件"), [Label]);

    /// <summary>A file of which nobody said yet what it holds, and whose columns do not say it.</summary>
    public static readonly TryKind Unknown = new("KIND", new Words("nobody can tell what", "无法识别的内容"), []);

    /// <summary>Those that are guessed; the first of equals wins.</summary>
    public static readonly IReadOnlyList<TryKind> All = [Payment, Call, Text, Visit, Card, Account];

    private static readonly HashSet<string> Names =
        [.. All.SelectMany(kind => kind.Targets).SelectMany(target => target.Names), "kind", "seq", "reference"];

    /// <summary>The kind of a name, or null.</summary>
    public static TryKind? Find(string name) =>
        name == Own.Name ? Own : All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>True when a cell is called like a column.</summary>
    public static bool KnowsName(string cell) => Names.Contains(HeaderName.KeyOf(cell));
}
