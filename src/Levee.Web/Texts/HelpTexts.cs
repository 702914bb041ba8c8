namespace Levee.Web.Texts;

/// <summary>What the help page says.</summary>
internal static class HelpTexts
{
    public static readonly TextRow[] Rows =
    [
        new("help.title", "Help and keys", "帮助与按键"),
        new("help.keys", "Keys", "按键"),
        new("help.key", "Key", "按键"),
        new("help.does", "What it does", "作用"),
        new("help.find", "go to the search box", "跳到搜索框"),
        new("help.list", "this list", "打开本页"),
        new("help.go", "then a letter: go to {page}", "再按字母：前往“{page}”"),
        new("help.rows", "next and previous row", "下一行、上一行"),
        new("help.enter", "open the row", "打开所选行"),
        new("help.catch", "catch up with what is new", "查看最新内容"),
        new("help.space", "pause and resume a live table", "暂停或继续实时表格"),
        new("help.back", "back", "返回"),
        new("help.silent",
            "Keys are silent while you type or compose Chinese.", "输入文字或使用输入法时，按键不起作用。"),
        new("help.on", "Switch the letter keys on", "启用字母按键"),
        new("help.off", "Switch the letter keys off", "停用字母按键"),
        new("help.ladder", "The ladder", "处置级别"),
        new("help.ladder.text",
            "Seven steps, always shown by colour, bars and word. Above “warn”, symbols of two families or a checked "
            + "signal are needed.",
            "共七级，始终以颜色、条形和文字同时表示。高于“提醒”的处置，须有两类征象或一条已核实的情报。"),
        new("help.pseudonyms", "Pseudonyms", "化名"),
        new("help.pseudonyms.text",
            "A number, account, device or person is shown as a letter and eight digits. The same eight digits are the "
            + "same subject. Nothing on this console turns them back.",
            "号码、账户、设备和人员均以字母加八位字符显示，字符相同即为同一主体。本控制台不能还原明文。"),
    ];
}
