namespace Levee.Web.Texts;

/// <summary>One text of the screens in both languages; a <c>{name}</c> in it is filled in when shown.</summary>
/// <param name="Key">Screen and name, such as <c>live.title</c>.</param>
/// <param name="En">English.</param>
/// <param name="Zh">Simplified Chinese, written, not translated; no spaces typed between Han and digits.</param>
public sealed record TextRow(string Key, string En, string Zh);
