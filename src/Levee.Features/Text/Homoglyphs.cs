using System.Collections.Frozen;

namespace Levee.Features.Text;

/// <summary>
/// Letters of other scripts that readers take for Latin ones, and Latin ones with marks. Folding them is for comparing
/// and scoring only: a host keeps its own letters.
/// </summary>
public static class Homoglyphs
{
    /// <summary>Pairs: the letters that look like it, after the Latin one.</summary>
    private static readonly string[] Alike =
    [
        "aаαɑàáâãäåāăąǎạảấầẩẫậắằẳẵặⱥᴀ", "bƅьЬбʙḃḅɓ", "cсϲⅽçćĉċčᴄ", "dԁⅾďđḋḍɗᴅ", "eеєҽèéêëēĕėęěẹẻẽếềểễệεᴇё",
        "fƒḟꜰ", "gɡցĝğġģǧɢ", "hһհḣḥħʜн", "iіıɩιⅰìíîïĩīĭįǐịỉɪї", "jјϳĵǰᴊ", "kκкⱪķǩḳĸᴋ", "lӏⅼⅠļľḷłĺʟ",
        "mмⅿṁṃᴍ", "nոпñńņňṅṇηɴ", "oоοօσòóôõöōŏőǒơọỏốồổỗộớờởỡợøᴏ", "pрρþṗᴘ", "qԛգ", "rгŕŗřṙṛʀ", "sѕśŝşšșṡṣꜱ",
        "tтτţťțṫṭŧᴛ", "uսυùúûüũūŭůűųǔưụủứừửữựᴜ", "vνѵⅴṽṿᴠ", "wԝωŵẁẃẅшᴡ", "xхχⅹẋ", "yуγýÿŷȳẏỳỵỷỹʏ", "zᴢźżžẑẓ",
        "0૦๐", "3зҙ", "4ч", "6б",
    ];

    private static readonly FrozenDictionary<char, char> Table = Load();

    /// <summary>The Latin letter or digit that a lower-case letter looks like; itself when there is none.</summary>
    public static char Fold(char letter) =>
        letter < 0x80 || letter is >= '\u2E80' ? letter : Table.GetValueOrDefault(letter, letter);

    private static FrozenDictionary<char, char> Load()
    {
        Dictionary<char, char> table = [];
        foreach (string row in Alike)
            foreach (char letter in row.AsSpan(1))
                table.TryAdd(letter, row[0]);
        return table.ToFrozenDictionary();
    }
}
