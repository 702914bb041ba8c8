using Levee.Web.Texts;

namespace Levee.Web.Portal;

/// <summary>What every public page needs beside its own view.</summary>
public sealed record PortalFrame
{
    /// <summary>The language.</summary>
    public required Text Text { get; init; }

    /// <summary>The path of this page after its language, such as <c>/check</c>.</summary>
    public required string Rest { get; init; }

    /// <summary>True for large letters.</summary>
    public required bool IsLarge { get; init; }

    /// <summary>The number of a human who helps.</summary>
    public required string Helpline { get; init; }

    /// <summary>True in the demo.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The language in addresses: <c>zh</c> or <c>en</c>.</summary>
    public string Lang => LangOf(Text);

    /// <summary>The other language in addresses.</summary>
    public string OtherLang => Text.IsChinese ? "en" : "zh";

    /// <summary>A language in addresses.</summary>
    public static string LangOf(Text text) => text.IsChinese ? "zh" : "en";
}
