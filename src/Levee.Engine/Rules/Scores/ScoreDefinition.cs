using Levee.Engine.Measures;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Rules.Scores;

/// <summary>
/// A tree scorer whose inputs are measures of this rule set, shared with whatever rule measures the same. One object a
/// model and rule set.
/// </summary>
/// <param name="scorer">The scorer.</param>
/// <param name="inputs">What each input reads, in the model's order.</param>
internal sealed class ScoreDefinition(TreeScorer scorer, IReadOnlyList<ScoreInput> inputs)
{
    /// <summary>The scorer.</summary>
    internal TreeScorer Scorer => scorer;

    /// <summary>Inputs there are.</summary>
    internal int Width => inputs.Count;

    /// <summary>What an input reads of a subject.</summary>
    internal ValueRead InputOf(int input, SubjectPath subject) => inputs[input] switch
    {
        { Fact: "age" } => new ValueRead.OfAge(subject),
        { Fact: "issued" } => new ValueRead.OfIssue(subject),
        var windowed => new ValueRead.OfMeasure(windowed.Measure, subject),
    };

    /// <summary>The name of an input among the values of a rule.</summary>
    internal string NameOf(int input) => $"{scorer.Name}.{scorer.Model.Inputs[input].Name}";
}
