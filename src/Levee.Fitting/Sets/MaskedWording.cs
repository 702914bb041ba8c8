using System.Text;

namespace Levee.Fitting.Sets;

/// <summary>
/// Undoes what a set did to its texts: words cut apart by spaces, and values replaced by marks (URL, DIGIT). Marks
/// become values of the same kind, so that the text goes the way of any other.
/// </summary>
internal static class MaskedWording
{
    /// <summary>The text as it may have been sent.</summary>
    public static string Unmask(string text)
    {
        StringBuilder whole = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string value = word switch
            {
                "URL" => " http://a.example.cn/b ",
                "DIGIT" => "00",
                "CELLPHONE" => "13800000000",
                "TELEPHONE" => "01000000000",
                "WECHAT" => "a00000",
                "QQ" => "QQ",
                "BANK" => "银行",
                "NAME" or "PERSON" => "某某",
                "PLACE" => "某地",
                _ => word,
            };
            bool isApart = whole.Length > 0
                && char.IsAsciiLetterOrDigit(whole[^1]) && char.IsAsciiLetterOrDigit(value[0]);
            if (isApart) whole.Append(' ');
            whole.Append(value);
        }
        return whole.ToString();
    }
}
