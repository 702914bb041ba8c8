using Levee.Casework.Access;
using Levee.Casework.Law;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Tests.Casework;

/// <summary>A workflow table made of a number: every feature of rows occurs, and the table holds together.</summary>
internal static class RandomTable
{
    private static readonly Words Words = new("x", "某");

    private static readonly WorkflowGuard IsEven = new("ODD", Words, view => view.Number("n") % 2 == 0);

    public static LawTable Law { get; } = new(
    [
        new("t.clock", 60, LawUnit.Second, "D", Instant.Min, Words),
        new(WorkflowTable.ClaimParameter, 10, LawUnit.Minute, "D", Instant.Min, Words),
    ]);

    public static WorkflowTable Of(int seed)
    {
        Random random = new(seed);
        int count = random.Next(2, 6);
        WorkflowState[] states = [.. Enumerable.Range(0, count).Select(i =>
            new WorkflowState(Name(i), Words, IsFinal: i == count - 1))];
        List<WorkflowRow> rows =
        [
            new() { From = "", Command = "open", To = Name(0), Basis = "law", Actor = ActorKind.Machine },
        ];
        for (int i = 0; i < count - 1; i++)
        {
            rows.Add(new WorkflowRow
            {
                From = Name(i), Command = "late", To = Name(random.Next(count)), Basis = "law", Actor = ActorKind.Clock,
            });
            rows.Add(PersonRow(random, i, i + 1, count, "p0"));
            for (int j = 0; j < 5; j++)
            {
                rows.Add(PersonRow(random, i, random.Next(count), count, $"p{random.Next(4)}"));
            }
        }
        string[] commands = ["open", "late", "p0", "p1", "p2", "p3"];
        WorkflowEvidence evidence = new("e", Words, [new("1", Words), new("2", Words)]);
        return new WorkflowTable(
            "random", Words, states, [.. commands.Select(name => new WorkflowCommand(name, Words))], [evidence], rows);
    }

    private static WorkflowRow PersonRow(Random random, int from, int to, int count, string command)
    {
        bool isMatched = random.Next(4) == 0;
        return new WorkflowRow
        {
            From = Name(from), Command = command, To = Name(to), Basis = "law",
            Roles = random.Next(2) == 0 ? [Role.Desk] : [Role.Desk, Role.Supervisor],
            Level = random.Next(4) == 0 ? AuthorityLevel.City : AuthorityLevel.Unit,
            Evidence = random.Next(3) == 0 ? ["e"] : [],
            Match = isMatched ? new() { ["e"] = "1" } : new Dictionary<string, string>(),
            Guard = random.Next(3) == 0 ? IsEven : null,
            Clock = to != count - 1 && random.Next(2) == 0
                ? new WorkflowClock("t.clock", "late", (ClockStart)random.Next(2))
                : null,
            SecondTo = command == "p1" ? "p0" : null,
            ApartFrom = command == "p2" && random.Next(2) == 0 ? ["p0", "p3"] : [],
            Claim = (ClaimChange)random.Next(3),
            Counts = random.Next(2) == 0 ? ["n"] : [],
        };
    }

    private static string Name(int index) => $"S{index}";
}
