namespace Levee.Commands.Replay;

/// <summary>Subjects with a verdict of warn or above, as recorded and in the re-run, with how often.</summary>
internal sealed class HitSubjects
{
    private readonly Dictionary<int, int> recorded = [];
    private readonly Dictionary<int, int> again = [];

    /// <summary>Notes an event of a subject; 0 is no subject.</summary>
    public void Note(int subject, bool wasHit, bool isHit)
    {
        if (subject == 0) return;
        if (wasHit) recorded[subject] = recorded.GetValueOrDefault(subject) + 1;
        if (isHit) again[subject] = again.GetValueOrDefault(subject) + 1;
    }

    /// <summary>Those hit in the re-run only, most often first.</summary>
    public IReadOnlyList<KeyValuePair<int, int>> New => Only(again, recorded);

    /// <summary>Those hit as recorded only, most often first.</summary>
    public IReadOnlyList<KeyValuePair<int, int>> Freed => Only(recorded, again);

    private static KeyValuePair<int, int>[] Only(Dictionary<int, int> of, Dictionary<int, int> butNot) =>
        [.. of.Where(one => !butNot.ContainsKey(one.Key)).OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key)];
}
