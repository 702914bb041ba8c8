using System.Buffers;
using System.Text;
using Levee.Features.Hosts;

namespace Levee.Features.Scoring;

/// <summary>
/// Takes from a host in normal form what the host scorer sees: runs of characters, words, the public suffix and named
/// features. Stateless.
/// </summary>
public static class HostTraits
{
    private const uint RunSalt = 0x61;
    private const uint WordSalt = 0x62;
    private const uint SuffixSalt = 0x63;
    private const uint LabelSalt = 0x64;
    private const int RunMost = 5;
    private const int LengthSteps = 128;
    private const int DigitSteps = 140;
    private const int HyphenSteps = 150;
    private const int PartSteps = 158;
    private const int VowelSteps = 166;
    private const int VarietySteps = 176;
    private const int RunSteps = 188;

    private static readonly SearchValues<string> Lures = SearchValues.Create(
    [
        "login", "logon", "signin", "sign-in", "verify", "verif", "secure", "security", "account", "update", "confirm",
        "support", "service", "customer", "billing", "wallet", "bonus", "claim", "gift", "reward", "refund", "unlock",
        "validate", "recover", "alert", "online", "auth", "renzheng", "kefu", "jifen", "duihuan", "tuikuan",
        "daikuan", "meisai", "mypage", "webmail", "helpdesk", "promo", "giveaway", "airdrop",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> CryptoWords = SearchValues.Create(
    [
        "crypto", "coin", "token", "swap", "defi", "nft", "airdrop", "wallet", "blockchain", "staking", "stake",
        "btc", "eth", "usdt", "bnb", "dapp", "binance", "metamask", "polkadot", "chain", "trade", "forex", "invest",
        "mining", "web3", "yield", "dao",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Abused = SearchValues.Create(
    [
        ".top", ".xyz", ".icu", ".cyou", ".sbs", ".cfd", ".buzz", ".club", ".vip", ".shop", ".online", ".site", ".live",
        ".click", ".link", ".bond", ".rest", ".fit", ".tk", ".ml", ".ga", ".cf", ".gq", ".pw", ".cc", ".ws", ".work",
        ".monster", ".quest", ".lol", ".wang", ".win", ".bid", ".loan", ".life", ".fun", ".space", ".website", ".lat",
    ], StringComparison.Ordinal);

    /// <summary>Fills <paramref name="vector"/> from a host.</summary>
    public static void Read(ReadOnlySpan<byte> host, FeatureVector vector)
    {
        vector.Clear();
        if (host.StartsWith("www."u8) && host.Length > 8) host = host[4..];
        Span<char> room = stackalloc char[host.Length + 2];
        Encoding.ASCII.GetChars(host, room[1..]);
        (room[0], room[^1]) = ('^', '$');
        vector.AddRuns(room, 1, RunMost, RunSalt);
        ReadOnlySpan<char> name = room[1..^1];
        if (name.IsEmpty) return;
        if (name[^1] is >= '0' and <= '9' or ']')
        {
            vector.Name(91);
            return;
        }
        int suffix = PublicSuffixes.SuffixStart(name);
        vector.AddWhole(name[suffix..], SuffixSalt);
        if (suffix > 0 && PublicSuffixes.IsHosting(name)) vector.Name(90);
        AddWords(name[..suffix], vector);
        AddNames(name, suffix, vector);
        AddMeasures(name, suffix, vector);
    }

    private static void AddWords(ReadOnlySpan<char> labels, FeatureVector vector)
    {
        foreach (Range range in labels.SplitAny('.', '-', '_'))
            if (labels[range] is { IsEmpty: false } word)
                vector.AddWhole(word, WordSalt);
        int front = labels.IndexOf('.');
        if (front > 0 && front < labels.Length - 1) vector.AddWhole(labels[..front], LabelSalt);
    }

    private static void AddNames(ReadOnlySpan<char> name, int suffix, FeatureVector vector)
    {
        ReadOnlySpan<char> labels = name[..suffix];
        switch (BrandLookalike.Of(name).Kind)
        {
            case LookalikeKind.Own: vector.Name(RunSteps + 12); break;
            case LookalikeKind.Near: vector.Name(80); break;
            case LookalikeKind.InFront: vector.Name(81); break;
            case LookalikeKind.Elsewhere: vector.Name(RunSteps + 13); break;
            case LookalikeKind.Joined: vector.Name(82); break;
            default: break;
        }
        if (labels.Contains("xn--", StringComparison.Ordinal)) vector.Name(83);
        if (suffix > 0 && name[(suffix - 1)..].LastIndexOf('.') is var dot and >= 0
            && name[(suffix - 1 + dot)..].ContainsAny(Abused))
            vector.Name(84);
        if (labels.ContainsAny(Lures)) vector.Name(89);
        if (labels.ContainsAny(CryptoWords)) vector.Name(92);
    }

    private static void AddMeasures(ReadOnlySpan<char> name, int suffix, FeatureVector vector)
    {
        ReadOnlySpan<char> labels = name[..suffix];
        int digits = 0, hyphens = 0, dots = 0, vowels = 0, letters = 0, run = 0, longest = 0;
        uint kinds = 0;
        foreach (char letter in labels)
        {
            bool isVowel = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            bool isConsonant = !isVowel && letter is >= 'a' and <= 'z';
            run = isConsonant ? run + 1 : 0;
            longest = Math.Max(longest, run);
            if (isVowel) vowels++;
            if (isVowel || isConsonant) letters++;
            if (isVowel || isConsonant) kinds |= 1u << (letter - 'a');
            else if (letter is >= '0' and <= '9') digits++;
            else if (letter == '-') hyphens++;
            else if (letter == '.') dots++;
        }
        vector.Name(LengthSteps + Math.Min(labels.Length / 4, 11));
        vector.Name(DigitSteps + Math.Min(digits, 9));
        vector.Name(HyphenSteps + Math.Min(hyphens, 7));
        vector.Name(PartSteps + Math.Min(dots, 7));
        vector.Name(VowelSteps + (letters == 0 ? 9 : Math.Min(vowels * 10 / letters, 8)));
        vector.Name(VarietySteps + Math.Min(System.Numerics.BitOperations.PopCount(kinds) / 2, 11));
        vector.Name(RunSteps + Math.Min(longest, 11));
        if (hyphens >= 3) vector.Name(86);
        if (digits >= 5) vector.Name(87);
        if (dots >= 3) vector.Name(88);
        if (labels.Length >= 36) vector.Name(93);
        if (longest >= 6 || (letters >= 8 && vowels * 5 < letters)) vector.Name(85);
    }
}
