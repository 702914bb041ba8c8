using Levee.Features.Names;
using Levee.Web.Texts;

namespace Levee.Web.Portal;

/// <summary>Says to a citizen what the form of a number tells; never who holds it.</summary>
internal static class NumberWords
{
    /// <summary>The sentence; empty where the form tells nothing that helps.</summary>
    public static string Of(NumberFacts facts, Text text)
    {
        string key = "portal.form." + facts.Sort;
        if (!text.Has(key)) return "";
        string said = text.Say(key, ("country", text.Of(facts.Name)), ("code", facts.Country));
        return facts.Operator.Length == 0
            ? said
            : said + (text.IsChinese ? "" : " ") + text.Say("portal.form.operator",
                ("operator", text["portal.operator." + facts.Operator]));
    }
}
