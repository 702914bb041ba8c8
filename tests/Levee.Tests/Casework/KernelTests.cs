using CsCheck;
using Levee.Casework.Access;
using Levee.Casework.Law;
using Levee.Casework.Listings;
using Levee.Casework.Rules;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Tests.Casework;

public sealed class KernelTests
{
    [Fact]
    public void No_attack_on_the_table_of_warnings_breaks_its_rules() =>
        Attacks.Sample(moves => TableAttack.Run(WarningTable.Table, DeskBench.Law().Law, moves), iter: 300);

    [Fact]
    public void No_attack_on_the_table_of_listings_breaks_its_rules() =>
        Attacks.Sample(moves => TableAttack.Run(ListingTable.Table, DeskBench.Law().Law, moves), iter: 600);

    [Fact]
    public void No_attack_on_the_table_of_rules_breaks_its_rules()
    {
        AttackTally tally = new();
        Attacks.Sample(moves => TableAttack.Run(RuleTable.Table, QuickLaw(), moves, tally), iter: 3000, threads: 1);
        Assert.True(tally.Accepted > 0 && tally.ClocksFired > 0);
        Assert.Contains("ABOVE_FLOOR", tally.Refusals);
        Assert.Contains("EVIDENCE_FAILS", tally.Refusals);
    }

    [Fact]
    public void Attacks_on_the_table_of_listings_come_far()
    {
        AttackTally tally = new();
        Attacks.Sample(moves => TableAttack.Run(ListingTable.Table, QuickLaw(), moves, tally),
            iter: 20_000, threads: 1);
        Assert.True(tally.Accepted > 0 && tally.ClocksFired > 0);
        Assert.Contains(Refusals.OwnAct, tally.Refusals);
        Assert.Contains(Refusals.Evidence, tally.Refusals);
    }

    [Fact]
    public void No_attack_on_any_table_breaks_its_rules() =>
        Gen.Select(Gen.Int[0, 1_000_000], Attacks).Sample(
            (seed, moves) => TableAttack.Run(RandomTable.Of(seed), RandomTable.Law, moves), iter: 2000);

    [Fact]
    public void Attacks_reach_what_they_guard_against()
    {
        AttackTally tally = new();
        Gen.Select(Gen.Int[0, 1_000_000], Attacks).Sample(
            (seed, moves) => TableAttack.Run(RandomTable.Of(seed), RandomTable.Law, moves, tally), iter: 500,
            threads: 1);
        Assert.True(tally.Accepted > 0 && tally.TwoPerson > 0 && tally.ClocksFired > 0);
        string[] met = [.. tally.Refusals.Order(StringComparer.Ordinal)];
        Assert.Contains(Refusals.OwnAct, met);
        Assert.Contains(Refusals.NothingProposed, met);
        Assert.Contains(Refusals.Role, met);
        Assert.Contains(Refusals.Level, met);
        Assert.Contains(Refusals.Evidence, met);
        Assert.Contains(Refusals.Claimed, met);
        Assert.Contains("ODD", met);
    }

    /// <summary>The law with every span of listings cut to a minute and a half.</summary>
    private static LawTable QuickLaw() => new(DeskBench.Law().Law.Rows.Select(row =>
        ListingTable.Table.Rows.Concat(RuleTable.Table.Rows).Any(step => step.Clock?.Parameter == row.Key)
            ? row with { Unit = LawUnit.Second, Value = 90 }
            : row));

    public static TheoryData<string> Tables => [WarningTable.Name, ListingTable.Name, RuleTable.Name];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_state_command_evidence_and_refusal_has_words_in_both_languages(string name)
    {
        WorkflowTable table = name == WarningTable.Name ? WarningTable.Table
            : name == RuleTable.Name ? RuleTable.Table
            : ListingTable.Table;
        IEnumerable<Words> all =
        [
            table.Words, .. table.States.Select(state => state.Words), .. table.Commands.Select(item => item.Words),
            .. table.Evidence.Select(item => item.Words),
            .. table.Evidence.SelectMany(item => item.Choices).Select(choice => choice.Words),
            .. table.Rows.Where(row => row.Guard is not null).Select(row => row.Guard!.Words),
            .. Refusals.Codes.Select(code => Refusals.WordsOf(code)),
            .. Roles.All.Select(Roles.WordsOf), .. Purposes.All.Select(purpose => purpose.Words),
            .. Screens.All.Select(screen => screen.Words),
        ];
        Assert.All(all, words => Assert.True(words.En.Length > 0 && words.Zh.Any(letter => letter > 0x2E80)));
        Assert.All(table.Rows, row => Assert.StartsWith("ATF-", row.Basis, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A", "go", "Z", "its second state is not declared")]
    [InlineData("A", "fly", "B", "its command is not declared")]
    [InlineData("B", "go", "A", "nothing may leave a final state")]
    public void Table_that_does_not_hold_together_is_refused(string from, string command, string to, string reason)
    {
        Words words = new("x", "某");
        WorkflowRow opening = new()
        {
            From = "", Command = "go", To = "A", Basis = "law", Roles = [Role.Desk],
        };
        WorkflowFormatException refused = Assert.Throws<WorkflowFormatException>(() => new WorkflowTable(
            "broken", words, [new("A", words), new("B", words, IsFinal: true)], [new("go", words)], [],
            [opening, opening with { From = from, Command = command, To = to }]));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clock_that_could_not_run_out_is_refused()
    {
        Words words = new("x", "某");
        WorkflowRow opening = new()
        {
            From = "", Command = "go", To = "A", Basis = "law", Roles = [Role.Desk],
            Clock = new WorkflowClock("some.span", "late"),
        };
        WorkflowRow expiry = new()
        {
            From = "A", Command = "late", To = "A", Basis = "law", Actor = ActorKind.Clock,
            Guard = new WorkflowGuard("NEVER", words, _ => false),
        };
        Assert.Throws<WorkflowFormatException>(() => new WorkflowTable(
            "broken", words, [new("A", words)], [new("go", words), new("late", words)], [], [opening, expiry]));
    }

    private static readonly Gen<int[]> Attacks = Gen.Int[0, 100_000_000].Array[1, 60];
}
