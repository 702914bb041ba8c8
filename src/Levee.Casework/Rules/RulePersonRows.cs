using Levee.Casework.Access;
using Levee.Casework.Workflow;
using static Levee.Casework.Rules.RuleTable;
using C = Levee.Casework.Rules.RuleCommands;
using E = Levee.Casework.Rules.RuleEvidence;
using G = Levee.Casework.Rules.RuleGuards;
using S = Levee.Casework.Rules.RuleStates;

namespace Levee.Casework.Rules;

/// <summary>The rows that persons carry out. Taking a rule back needs one person, putting it forward two.</summary>
internal static class RulePersonRows
{
    public static IEnumerable<WorkflowRow> All() => [.. Forward(), .. Back(), .. Labels()];

    private static IEnumerable<WorkflowRow> Forward() =>
    [
        Row(S.Draft, C.Shadow, S.Shadow, Authors) with
        {
            Guard = G.PlaysClean, Evidence = [E.Played], Keeps = [E.Played], Sets = NotProposed, Clock = ToDecide,
        },
        Row(S.Shadow, C.Propose, S.Shadow, Authors) with
        {
            Guard = G.PlaysClean, Evidence = [E.Played], Keeps = [E.Played],
            Sets = new Dictionary<string, string> { [E.Proposed] = E.Yes },
        },
        Row(S.Shadow, C.Promote, S.Promoted, Approvers) with
        {
            Guard = G.IsReady, Evidence = [E.Played], Keeps = [E.Played], SecondTo = C.Propose, Sets = NotProposed,
        },
    ];

    private static IEnumerable<WorkflowRow> Back()
    {
        foreach (string state in (string[])[S.Promoted, S.Watched])
        {
            yield return Row(state, C.Return, S.Shadow, Authors) with
            {
                Evidence = [E.Reason],
                Keeps = [E.Reason],
                Sets = NotProposed,
                Clock = ToDecide,
            };
        }
        yield return Row(S.Retired, C.Return, S.Shadow, Authors) with
        {
            Guard = G.PlaysClean,
            Evidence = [E.Played],
            Keeps = [E.Played],
            Sets = NotProposed,
            Clock = ToDecide,
        };
        foreach (string state in (string[])[S.Draft, S.Shadow, S.Promoted, S.Watched])
        {
            yield return Row(state, C.Retire, S.Retired, Approvers) with
            {
                Evidence = [E.Reason],
                Keeps = [E.Reason],
                Sets = NotProposed,
            };
        }
    }

    private static IEnumerable<WorkflowRow> Labels() =>
        from state in (string[])[S.Shadow, S.Promoted, S.Watched, S.Retired]
        select Row(state, C.Label, state, Labellers) with
        {
            Evidence = [E.Verdict, E.Says],
            Keeps = [E.Verdict, E.Says, E.Right, E.Wrong, E.Unsure],
        };

    private static WorkflowRow Row(string from, string command, string to, IReadOnlyList<Role> roles) => new()
    {
        From = from, Command = command, To = to, Basis = Basis, Roles = roles,
    };
}
