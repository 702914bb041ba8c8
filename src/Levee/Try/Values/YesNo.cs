namespace Levee.Try.Values;

/// <summary>Reads a yes or no.</summary>
internal static class YesNo
{
    private static readonly string[] Yes =
    [
        "1", "true", "yes", "y", "t", "是", "有", "真", "接通", "已接通", "已接", "接听", "已接听", "应答", "answered", "answer",
        "connected", "success", "成功", "ok", "normal",
    ];

    private static readonly string[] No =
    [
        "0", "false", "no", "n", "f", "否", "无", "假", "未接通", "未接", "未接听", "未应答", "无应答", "no answer", "noanswer",
        "unanswered", "not answered", "busy", "忙", "占线", "failed", "失败", "missed", "rejected", "拒接", "cancel",
        "cancelled", "关机", "不在服务区", "空号",
    ];

    /// <summary>Reads a cell; null when it is neither.</summary>
    public static bool? Read(string cell)
    {
        string text = cell.Trim();
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase)) return true;
        return No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;
    }
}
