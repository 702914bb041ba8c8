namespace Levee.Web.Texts;

/// <summary>What the sign-in page says.</summary>
internal static class SignInTexts
{
    public static readonly TextRow[] Rows =
    [
        new("signin.title", "Sign in", "登录"),
        new("signin.key", "Your key", "您的密钥"),
        new("signin.hint", "The key you were given when your name was put on this node's list of people.",
            "您被列入本节点人员名单时领到的密钥。"),
        new("signin.go", "Sign in", "登录"),
        new("signin.demo", "In the demo: open the link that the command printed; it works once, for 30 minutes.",
            "演示环境：请打开命令行输出的链接，30分钟内有效，只能使用一次。"),
        new("signin.wrong", "This key is not on the list. Nothing was opened.", "此密钥不在名单上，未登录。"),
        new("signin.used",
            "This link was used before, is older than 30 minutes, or is not of this node. "
            + "'levee people link ID --data FOLDER' prints a new one; or type a key.",
            "此链接已使用过、已超过30分钟，或不属于本节点。请用“levee people link ID --data FOLDER”获取新链接，或输入密钥。"),
        new("signin.many", "Too many wrong keys. Wait a minute, then try again.", "错误次数过多，请一分钟后再试。"),
        new("signin.error", "Error: {title}", "错误：{title}"),
        new("signin.node", "Node {node}.", "节点{node}。"),
    ];
}
