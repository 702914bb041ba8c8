using Levee.Contracts.Wire;

namespace Levee.Try.Running;

/// <summary>Chinese words for what the reader of events says about a line.</summary>
internal static class WireFaultWords
{
    /// <summary>The sentence for an error.</summary>
    public static string Of(WireError error) => error.Kind switch
    {
        WireErrorKind.BadIdentifier => "不是可用的号码、账号或域名",
        WireErrorKind.OutOfRange => "数值超出范围",
        WireErrorKind.TooLong => "过长",
        WireErrorKind.MissingMember => "缺少必填内容",
        WireErrorKind.BadTime => "不是时间",
        WireErrorKind.UnknownWord => "不是允许的取值",
        WireErrorKind.WrongSubjectKind => "此处不能是这类主体",
        _ => "无法读取",
    };
}
