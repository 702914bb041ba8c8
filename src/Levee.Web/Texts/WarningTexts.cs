namespace Levee.Web.Texts;

/// <summary>What the warning screen says.</summary>
internal static class WarningTexts
{
    public static readonly TextRow[] Rows =
    [
    ];
}
