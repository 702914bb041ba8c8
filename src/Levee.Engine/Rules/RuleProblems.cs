using Levee.Cel;

namespace Levee.Engine.Rules;

/// <summary>Collects what is wrong with a rule pack while it is compiled.</summary>
/// <param name="places">Where its parts stand.</param>
internal sealed class RuleProblems(RulePlaces places)
{
    private readonly List<RuleProblem> found = [];

    internal IReadOnlyList<RuleProblem> Found => found;

    internal bool IsEmpty => found.Count == 0;

    internal RulePlace PlaceOf(string key) => places.Of(key);

    internal void Add(string key, string message, string expected = "") => Add(places.Of(key), message, expected);

    internal void Add(RulePlace place, string message, string expected = "") =>
        found.Add(new RuleProblem(place, message, expected));

    internal void Add(RulePlace within, IReadOnlyList<CelError> errors)
    {
        foreach (CelError error in errors)
            Add(within with { Line = error.Line, Column = error.Column }, error.Message, error.Expected);
    }
}
