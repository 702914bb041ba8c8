namespace Levee.Features.Hosts;

/// <summary>What a host makes a reader believe.</summary>
/// <param name="Kind">How it stands to the name.</param>
/// <param name="Brand">Whose name; null for none.</param>
public readonly record struct BrandLookalike(LookalikeKind Kind, Brand? Brand)
{
    /// <summary>True when it shows a name that is not its own.</summary>
    public bool IsFalse => Kind >= LookalikeKind.Near;

    /// <summary>Looks a host in normal form up among the names that ship.</summary>
    public static BrandLookalike Of(ReadOnlySpan<char> host) => BrandBook.Shipped.Find(host);
}
