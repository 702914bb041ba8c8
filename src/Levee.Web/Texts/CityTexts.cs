namespace Levee.Web.Texts;

/// <summary>What the city screen says.</summary>
internal static class CityTexts
{
    public static readonly TextRow[] Rows =
    [
    ];
}
