namespace Levee.Features.Scoring.Trees;

/// <summary>One value that a tree scorer will ask of its subject.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Measure">Its definition; the subject is written <c>it</c>.</param>
/// <param name="En">What it says when it moves the score up, English.</param>
/// <param name="Zh">The same, Chinese.</param>
/// <param name="Unit">
/// Values are whole numbers of one over this: 1, or <see cref="TreeScorer.Unit"/> for parts.
/// </param>
/// <param name="Monotone">1: a greater value must never lower the score; -1: never raise it; 0: it may.</param>
/// <param name="Least">A subject with less than this is not walked; null: any value will do.</param>
public sealed record TreeRecipeInput(
    string Name, string Measure, string En, string Zh, int Unit = 1, int Monotone = 0, long? Least = null)
{
    /// <summary>As an input of a model, with the bins of the rows it was fitted to.</summary>
    public TreeInput With(IReadOnlyList<long> edges, IReadOnlyList<int> shares) => new()
    {
        Name = Name, Measure = Measure, Unit = Unit, Monotone = Monotone, Least = Least, En = En, Zh = Zh,
        Edges = edges, Shares = shares,
    };
}
