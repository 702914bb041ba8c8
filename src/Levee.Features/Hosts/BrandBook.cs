using System.Collections.Frozen;
using Levee.Features.Tables;

namespace Levee.Features.Hosts;

/// <summary>The names of <c>data/brands.tsv</c>, and how hosts that are not theirs show them. Immutable.</summary>
public sealed class BrandBook
{
    /// <summary>The names that ship.</summary>
    public static readonly BrandBook Shipped = new();

    private const int NearLengthMin = 6;
    private const int InsideLengthMin = 6;

    private readonly FrozenDictionary<string, Brand> byDomain;
    private readonly FrozenDictionary<string, Brand> bySkeleton;
    private readonly FrozenDictionary<string, Brand> byDeletion;
    private readonly FrozenDictionary<string, string[]> byStart;

    private BrandBook()
    {
        Brand[] brands = [.. EmbeddedTable.Lines("brands", "#").Select(Parse)];
        Brands = brands;
        byDomain = (from brand in brands from domain in brand.Domains select (domain, brand))
            .DistinctBy(pair => pair.domain, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.domain, pair => pair.brand, StringComparer.Ordinal);
        (string Label, Brand Brand)[] labels =
            [.. from brand in brands from label in brand.Labels select (HostSkeleton.Of(label), brand)];
        bySkeleton = labels.DistinctBy(pair => pair.Label, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Label, pair => pair.Brand, StringComparer.Ordinal);
        byDeletion = (from pair in labels
                      where pair.Label.Length >= NearLengthMin
                      from deletion in Deletions(pair.Label).Append(pair.Label)
                      select (deletion, pair.Brand))
            .DistinctBy(pair => pair.deletion, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.deletion, pair => pair.Brand, StringComparer.Ordinal);
        byStart = labels.Select(pair => pair.Label).Where(label => label.Length >= InsideLengthMin)
            .Distinct(StringComparer.Ordinal).GroupBy(label => label[..InsideLengthMin], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every name.</summary>
    public IReadOnlyList<Brand> Brands { get; }

    /// <summary>Looks up a host in normal form.</summary>
    public BrandLookalike Find(ReadOnlySpan<char> host)
    {
        int suffix = PublicSuffixes.SuffixStart(host);
        if (suffix == 0) return default;
        int registered = host[..(suffix - 1)].LastIndexOf('.') + 1;
        if (Owner(host, registered) is { } owner) return new BrandLookalike(LookalikeKind.Own, owner);
        BrandLookalike label = InLabel(host[registered..(suffix - 1)]);
        if (label.Kind == LookalikeKind.Near) return label;
        for (int start = 0; start < registered;)
        {
            int end = start + host[start..].IndexOf('.');
            BrandLookalike front = InLabel(host[start..end]);
            if (front.Kind == LookalikeKind.Near) return front;
            if (front.IsFalse) return front with { Kind = LookalikeKind.InFront };
            start = end + 1;
        }
        return label;
    }

    private Brand? Owner(ReadOnlySpan<char> host, int registered)
    {
        FrozenDictionary<string, Brand>.AlternateLookup<ReadOnlySpan<char>> domains =
            byDomain.GetAlternateLookup<ReadOnlySpan<char>>();
        // A domain of the firm that begins after what was registered is a suffix under which its customers register.
        for (int start = 0; start <= registered;)
        {
            if (domains.TryGetValue(host[start..], out Brand? owner)) return owner;
            start += host[start..].IndexOf('.') + 1;
        }
        return null;
    }

    private BrandLookalike InLabel(ReadOnlySpan<char> label)
    {
        Span<char> room = stackalloc char[HostSkeleton.RoomFor(label.Length)];
        ReadOnlySpan<char> skeleton = room[..HostSkeleton.Write(label, room)];
        FrozenDictionary<string, Brand>.AlternateLookup<ReadOnlySpan<char>> names =
            bySkeleton.GetAlternateLookup<ReadOnlySpan<char>>();
        if (names.TryGetValue(skeleton, out Brand? brand))
            return new BrandLookalike(
                IsAsWritten(label, brand) ? LookalikeKind.Elsewhere : LookalikeKind.Near, brand);
        if (Near(skeleton) is { } near) return new BrandLookalike(LookalikeKind.Near, near);
        BrandLookalike found = default;
        foreach (Range range in skeleton.SplitAny('-', '_'))
        {
            ReadOnlySpan<char> word = skeleton[range];
            if (word.Length == skeleton.Length) break;
            if (names.TryGetValue(word, out brand)) found = new BrandLookalike(LookalikeKind.Joined, brand);
            else if (Near(word) is { } like) return new BrandLookalike(LookalikeKind.Near, like);
        }
        return found.IsFalse ? found : Inside(skeleton);
    }

    private static bool IsAsWritten(ReadOnlySpan<char> label, Brand brand)
    {
        foreach (string name in brand.Labels)
            if (label.SequenceEqual(name))
                return true;
        return false;
    }

    /// <summary>One letter changed, added, left out, or two swapped: both lose a letter and are equal.</summary>
    private Brand? Near(ReadOnlySpan<char> word)
    {
        if (word.Length is < NearLengthMin - 1 or > 24) return null;
        FrozenDictionary<string, Brand>.AlternateLookup<ReadOnlySpan<char>> deletions =
            byDeletion.GetAlternateLookup<ReadOnlySpan<char>>();
        if (deletions.TryGetValue(word, out Brand? brand)) return brand;
        if (word.Length < NearLengthMin) return null;
        Span<char> shorter = stackalloc char[word.Length - 1];
        for (int i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            if (deletions.TryGetValue(shorter, out brand)) return brand;
        }
        return null;
    }

    private BrandLookalike Inside(ReadOnlySpan<char> skeleton)
    {
        FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> starts =
            byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i + InsideLengthMin <= skeleton.Length; i++)
        {
            if (!starts.TryGetValue(skeleton.Slice(i, InsideLengthMin), out string[]? names)) continue;
            foreach (string name in names)
                if (skeleton[i..].StartsWith(name, StringComparison.Ordinal))
                    return new BrandLookalike(LookalikeKind.Joined, bySkeleton[name]);
        }
        return default;
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (int i = 0; i < word.Length; i++) yield return word.Remove(i, 1);
    }

    private static Brand Parse(string line)
    {
        string[] cells = line.Split('\t');
        Invariant.Require(cells.Length == 6);
        return new Brand(cells[0], cells[1], new Words(cells[3], cells[2]), cells[4].Split(','), cells[5].Split(','));
    }
}
