namespace Levee.Try.Columns;

/// <summary>What the columns of a file are. Immutable.</summary>
/// <param name="Kind">The kind of the file.</param>
/// <param name="Uses">The columns that are something, in the order of the kind's targets.</param>
internal sealed record Mapping(TryKind Kind, IReadOnlyList<ColumnUse> Uses)
{
    /// <summary>The column that is a target, or null.</summary>
    public ColumnUse? Find(string target) => Uses.FirstOrDefault(use => use.Target.Name == target);

    /// <summary>What a file of this kind needs and this one has not.</summary>
    public IEnumerable<Target> Missing()
    {
        if (Kind == KindTables.Own) yield break;
        bool hasOneOf = Kind != KindTables.Visit || Find("url") is not null || Find("host") is not null;
        foreach (Target target in Kind.Targets.Where(target => target.IsRequired && Find(target.Name) is null))
            yield return target;
        if (!hasOneOf) yield return KindTables.Visit.Find("host")!;
    }
}
