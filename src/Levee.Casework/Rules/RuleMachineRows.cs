using Levee.Casework.Workflow;
using static Levee.Casework.Rules.RuleTable;
using C = Levee.Casework.Rules.RuleCommands;
using E = Levee.Casework.Rules.RuleEvidence;
using G = Levee.Casework.Rules.RuleGuards;
using S = Levee.Casework.Rules.RuleStates;

namespace Levee.Casework.Rules;

/// <summary>The rows of the machine and the clock: they may take a rule back, never put it forward.</summary>
internal static class RuleMachineRows
{
    public static IEnumerable<WorkflowRow> All() =>
    [
        Adopt(S.Draft), Adopt(S.Shadow) with { Clock = ToDecide }, Adopt(S.Promoted), Adopt(S.Retired),
        Row(S.Promoted, C.Watch, S.Watched),
        Row(S.Watched, C.Fall, S.Shadow) with
        {
            Guard = G.IsUnderFloor, Sets = NotProposed, Counts = [E.Falls], Clock = ToDecide,
        },
        Row(S.Shadow, C.Lapse, S.Retired) with { Actor = ActorKind.Clock, Sets = NotProposed },
    ];

    private static WorkflowRow Adopt(string to) => Row("", C.Adopt, to) with
    {
        Match = new Dictionary<string, string> { [E.Stage] = to },
        Keeps = [E.Rule, E.Hash, E.Stage],
    };

    private static WorkflowRow Row(string from, string command, string to) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Actor = ActorKind.Machine,
    };
}
