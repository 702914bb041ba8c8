using Levee.Features.Hosts;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary>
/// What the shipped host model is fitted to beside sets: the real domains of known names, domains under which firms let
/// others put pages, and names made to look like known ones, as fraud makes them. Nothing made here is ever published.
/// </summary>
internal static class HostTraining
{
    private const double OwnWeight = 1;
    private const double MadeWeight = 0.5;
    private const int MadePerBrand = 24;

    private static readonly string[] Lures =
    [
        "login", "verify", "secure", "account", "update", "support", "service", "customer", "card", "pay", "vip", "app",
        "online", "help", "alert", "bonus", "gift", "jifen", "kefu", "renzheng", "duihuan", "tuikuan", "wap", "m",
    ];

    private static readonly string[] Endings =
        ["top", "xyz", "cc", "icu", "cn", "com", "shop", "vip", "club", "site", "online", "net", "cyou", "live"];

    /// <summary>Adds them.</summary>
    public static void AddOwn(HashSet<string> seen, Examples examples, Weighed weighed)
    {
        foreach (Brand brand in BrandBook.Shipped.Brands)
            foreach (string domain in brand.Domains)
                Add("www." + domain, fraud: false, OwnWeight);
        foreach (string domain in PublicSuffixes.Hosting) Add(domain, fraud: false, OwnWeight);
        Shuffle shuffle = new(7);
        foreach (Brand brand in BrandBook.Shipped.Brands)
            for (int i = 0; i < MadePerBrand; i++)
                Add(Make(brand, shuffle), fraud: true, MadeWeight);

        void Add(string host, bool fraud, double weight)
        {
            if (seen.Add(host)) weighed.Add(examples.OfHost(host), fraud, weight);
        }
    }

    private static string Make(Brand brand, Shuffle shuffle)
    {
        string name = Pick(brand.Labels, shuffle), lure = Pick(Lures, shuffle), ending = Pick(Endings, shuffle);
        return shuffle.Next(6) switch
        {
            0 => $"{name}-{lure}.{ending}",
            1 => $"{lure}-{name}.{ending}",
            2 => $"{name}.{Noise(shuffle)}.{ending}",
            3 => $"{Pick(brand.Domains, shuffle)}.{Noise(shuffle)}.{ending}",
            4 => $"{name}{lure}.{ending}",
            _ => $"{Misspell(name, shuffle)}.{ending}",
        };
    }

    private static string Misspell(string name, Shuffle shuffle)
    {
        int at = shuffle.Next(name.Length);
        return shuffle.Next(3) switch
        {
            0 => name.Insert(at, name[at].ToString()),
            1 when name.Length > 4 => name.Remove(at, 1),
            _ when name.AsSpan().ContainsAny("oli") => name.Replace('o', '0').Replace('l', '1').Replace('i', '1'),
            _ => name + "s",
        };
    }

    private static string Noise(Shuffle shuffle) =>
        string.Concat(Enumerable.Range(0, 5 + shuffle.Next(5)).Select(_ => (char)('a' + shuffle.Next(26))));

    private static string Pick(IReadOnlyList<string> from, Shuffle shuffle) => from[shuffle.Next(from.Count)];
}
