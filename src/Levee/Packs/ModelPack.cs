using System.Text;
using Levee.Contracts;
using Levee.Engine.Rules;
using Levee.Features.Scoring;
using Levee.Features.Scoring.Trees;

namespace Levee.Packs;

/// <summary>
/// Loads the fitted models of <c>models/</c>: of texts and hosts, where one that is not there leaves its score unknown,
/// and the tree scorers that rules name.
/// </summary>
internal static class ModelPack
{
    /// <summary>Where the tree scorers lie, below a home.</summary>
    public const string TreeFolder = "models/trees";

    /// <summary>
    /// The tree scorers of a home and the hashes of all its models, as a rule set names them; null where there is none.
    /// </summary>
    public static (SortedDictionary<string, string>? Trees, SortedDictionary<string, string>? Hashes) Stated(
        string home, List<RuleProblem> problems)
    {
        SortedDictionary<string, string>? hashes = Load(home, problems).Hashes();
        SortedDictionary<string, string> trees = Trees(home, problems);
        if (trees.Count == 0) return (null, hashes);
        hashes ??= new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string file) in trees)
            hashes[name] = Hash256.Of(Encoding.UTF8.GetBytes(file)).ToString();
        return (trees, hashes);
    }

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

    /// <summary>
    /// Name to whole file of the tree scorers of a home; a broken one becomes a problem and is left out.
    /// </summary>
    public static SortedDictionary<string, string> Trees(string home, List<RuleProblem> problems)
    {
        SortedDictionary<string, string> trees = new(StringComparer.Ordinal);
        string folder = Path.Combine(home, TreeFolder);
        if (!Directory.Exists(folder)) return trees;
        foreach (string path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            try
            {
                byte[] file = File.ReadAllBytes(path);
                if (TreeScorer.Read(file).Name == name) trees.Add(name, Encoding.UTF8.GetString(file));
                else problems.Add(Problem("trees/" + name, "the model has another name", $"'{name}', as its file"));
            }
            catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
            {
                problems.Add(Problem("trees/" + name, fault.Message, $"what 'levee fit {name}' wrote, or nothing"));
            }
        }
        return trees;
    }

    private static RuleProblem Problem(string name, string message, string expected) =>
        new(new RulePlace($"models/{name}.json", 1, 1), message, expected);
}
