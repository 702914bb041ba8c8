using Levee.Engine.Rules;
using Levee.Features.Scoring;

namespace Levee.Packs;

/// <summary>Loads the fitted models of <c>models/</c>; one that is not there leaves its score unknown.</summary>
internal static class ModelPack
{
    /// <summary>The models of a home; a broken one becomes a problem and is left out.</summary>
    public static Scorers Load(string home, List<RuleProblem> problems) => new()
    {
        Texts = Read(home, "texts", problems), Hosts = Read(home, "hosts", problems),
    };

    private static LinearScorer? Read(string home, string name, List<RuleProblem> problems)
    {
        string path = Path.Combine(home, "models", name + ".json");
        if (!File.Exists(path)) return null;
        try
        {
            LinearScorer scorer = ScorerModel.Read(
                File.ReadAllBytes(path), File.ReadAllBytes(Path.ChangeExtension(path, ".weights")));
            if (scorer.Name == name) return scorer;
            problems.Add(Problem(name, $"the model calls itself '{scorer.Name}'", $"'{name}', as its file"));
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem(name, fault.Message, $"the pair that 'levee fit {name}' wrote, or neither"));
        }
        return null;
    }

    private static RuleProblem Problem(string name, string message, string expected) =>
        new(new RulePlace($"models/{name}.json", 1, 1), message, expected);
}
