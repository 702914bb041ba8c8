namespace Levee.Web.Texts;

/// <summary>What the verdict screen says.</summary>
internal static class VerdictTexts
{
    public static readonly TextRow[] Rows =
    [
    ];
}
