using Levee.Casework.Law;

namespace Levee.Tests.Casework;

/// <summary>The law with some figures changed.</summary>
internal sealed class LawTestClocks(params (string Key, long Value)[] changes)
{
    public LawDocument Document { get; } = new(
        new LawTable(DeskBench.Law().Law.Rows.Select(row =>
            changes.FirstOrDefault(change => change.Key == row.Key) is { Key: not null } change
                ? row with { Value = change.Value }
                : row)),
        DeskBench.People, 480);
}
