namespace Levee.Casework.Law;

/// <summary>Units as files write them.</summary>
public static class LawUnits
{
    private static readonly (string Name, LawUnit Unit)[] Names =
    [
        ("count", LawUnit.Count), ("s", LawUnit.Second), ("min", LawUnit.Minute), ("h", LawUnit.Hour),
        ("d", LawUnit.Day), ("working-d", LawUnit.WorkingDay), ("month", LawUnit.Month), ("y", LawUnit.Year),
        ("yuan", LawUnit.Yuan), ("per-mille", LawUnit.PerMille),
    ];

    /// <summary>Every name, for error messages.</summary>
    public static string All => string.Join(", ", Names.Select(pair => pair.Name));

    /// <summary>The unit with this name, or null.</summary>
    public static LawUnit? Find(string name)
    {
        foreach ((string known, LawUnit unit) in Names)
        {
            if (known == name) return unit;
        }
        return null;
    }

    /// <summary>The name of a unit.</summary>
    public static string NameOf(LawUnit unit) => Names.First(pair => pair.Unit == unit).Name;
}
