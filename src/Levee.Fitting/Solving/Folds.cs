namespace Levee.Fitting.Solving;

/// <summary>Cuts examples into folds in which each class has its share.</summary>
internal static class Folds
{
    /// <summary>The fold of each example, from 0.</summary>
    public static int[] Of<TClass>(IReadOnlyList<TClass> classes, int folds, ulong seed)
        where TClass : notnull
    {
        int[] fold = new int[classes.Count];
        Shuffle shuffle = new(seed);
        foreach (IGrouping<TClass, int> group in Enumerable.Range(0, classes.Count).GroupBy(i => classes[i]))
        {
            int[] members = [.. group];
            shuffle.Apply(members);
            for (int i = 0; i < members.Length; i++) fold[members[i]] = i % folds;
        }
        return fold;
    }
}
