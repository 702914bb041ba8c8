using System.CommandLine;

namespace Levee.Commands.Rules;

/// <summary><c>levee rules</c>: everything that is asked about rules without a node.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "The rules this node decides by.")
    {
        CheckRules.Create(), TestRules.Create(), ExplainRule.Create(), CoverRules.Create(), CostRules.Create(),
        DiffRules.Create(), PrintSchema.Create(), ScoreDrift.Create(),
    };
}
