using Levee.Features.Hosts;

namespace Levee.Features.Names;

/// <summary>
/// Names that belong to banks, offices, carriers and shops. Fraud borrows them, so feeds name them by mistake or on
/// purpose: persons look before one is listed.
/// </summary>
public static class InstitutionNames
{
    private const int ShortCodeMax = 8;

    /// <summary>True for the normalised name of an institution.</summary>
    public static bool Has(SubjectKind kind, string normal) => kind switch
    {
        SubjectKind.Host => BrandLookalike.Of(normal).Kind == LookalikeKind.Own,
        SubjectKind.Number => IsShortCode(normal),
        SubjectKind.SenderId => IsShortCode(normal) || IsBrand(normal),
        _ => false,
    };

    // 110, 96110, 95588, 10086. What begins with 106 is let to whoever sends texts in bulk.
    private static bool IsShortCode(string normal) => normal.Length is > 0 and <= ShortCodeMax
        && normal.All(char.IsAsciiDigit) && !normal.StartsWith("106", StringComparison.Ordinal);

    private static bool IsBrand(string normal) => BrandBook.Shipped.Brands.Any(brand =>
        normal.Contains(brand.Name.Zh, StringComparison.Ordinal)
        || normal.Equals(brand.Name.En, StringComparison.OrdinalIgnoreCase) || brand.Labels.Contains(normal));
}
