using System.Diagnostics;
using Levee.Channels.Feeds;

namespace Levee.Try.Reading;

/// <summary>What can be wrong with a line whatever stands in it, in words.</summary>
internal static class LineFaults
{
    /// <summary>The longest line taken, characters: twice the longest that a node takes.</summary>
    public const int LineMax = 1 << 17;

    private static readonly Fault OpenQuote = new("",
        "a quote is never closed; a closing quote, or none, was expected",
        "引号未闭合；应有闭合引号，或不使用引号");

    private static readonly Fault ZeroBytes = new("",
        "it holds zero bytes; a line of text was expected", "含零字节；应为一行文本");

    /// <summary>A line longer than <see cref="LineMax"/>.</summary>
    public static Fault TooLong { get; } = new("",
        FormattableString.Invariant($"longer than {LineMax} characters"),
        FormattableString.Invariant($"超过 {LineMax} 个字符"));

    /// <summary>The words for a fault; null when there is none.</summary>
    public static Fault? Of(RecordFault fault) => fault switch
    {
        RecordFault.None => null,
        RecordFault.TooLong => TooLong,
        RecordFault.OpenQuote => OpenQuote,
        RecordFault.ZeroBytes => ZeroBytes,
        _ => throw new UnreachableException(),
    };
}
