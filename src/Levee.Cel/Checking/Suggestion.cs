namespace Levee.Cel.Checking;

/// <summary>Finds the known name that a mistyped one was probably meant to be.</summary>
internal static class Suggestion
{
    private const int NameLengthMax = 64;

    /// <summary>What was expected, as text: the nearest name, else all of a few, else the general words.</summary>
    internal static string For(string name, IEnumerable<string> known, string otherwise)
    {
        string[] names = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string? nearest = Nearest(name, names);
        if (nearest is not null) return $"'{nearest}' (did you mean that?)";
        return names.Length is > 0 and <= 12 ? "one of " + string.Join(", ", names) : otherwise;
    }

    /// <summary>What was expected out of a closed set: all of it, the nearest name first.</summary>
    internal static string OfSet(string name, IReadOnlyList<string> allowed)
    {
        string all = "one of " + string.Join(", ", allowed);
        return Nearest(name, [.. allowed]) is { } nearest ? $"'{nearest}' (did you mean that?) or {all}" : all;
    }

    private static string? Nearest(string name, string[] known)
    {
        if (name.Length > NameLengthMax) return null;
        string? nearest = null;
        int best = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) >= best || candidate.Length > NameLengthMax) continue;
            int distance = Distance(name, candidate);
            if (distance >= best) continue;
            best = distance;
            nearest = candidate;
        }
        return nearest;
    }

    // Edits with adjacent transposition as one: the usual slip of a typing hand.
    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[a.Length, b.Length];
    }
}
