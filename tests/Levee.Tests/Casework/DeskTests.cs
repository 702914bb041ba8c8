using CsCheck;
using Levee.Casework.Access;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using C = Levee.Casework.Warnings.WarningCommands;

namespace Levee.Tests.Casework;

public sealed class DeskTests
{
    [Theory]
    [InlineData(EventKind.Report, true)]
    [InlineData(EventKind.Access, true)]
    [InlineData(EventKind.Payment, false)]
    public void Report_and_access_are_handed_over_to_screen(EventKind kind, bool isHandedOver)
    {
        Batch batch = new DeskBench().TellEvent(kind);
        Assert.Equal(isHandedOver, batch.Outputs.SelectMany(output => output.Effects).OfType<EventHandedOver>().Any());
    }

    [Fact]
    public void Stranger_wrong_role_and_wrong_purpose_are_refused()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        Assert.Equal(Refusals.UnknownPerson, bench.Command(id, "nobody", C.Claim).Refusal);
        Assert.Equal(Refusals.Purpose, bench.Command(id, "engineer-1", C.Claim).Refusal);
        Command marketing = new()
        {
            Workflow = "warning", Name = C.Claim, Target = id, Who = "desk-1", Role = "desk", Purpose = "marketing",
        };
        Assert.Equal(Refusals.Purpose, DeskBench.OutcomeOf(bench.Tell(marketing)).Refusal);
        Command other = marketing with { Workflow = "nothing", Purpose = "warning" };
        Assert.Equal(Refusals.UnknownWorkflow, DeskBench.OutcomeOf(bench.Tell(other)).Refusal);
        Command posing = marketing with { Role = "supervisor", Purpose = "warning" };
        Assert.Equal(Refusals.UnknownPerson, DeskBench.OutcomeOf(bench.Tell(posing)).Refusal);
    }

    [Fact]
    public void Person_cannot_give_the_machines_or_a_clocks_command()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        foreach (WorkflowRow row in WarningTable.Table.Rows.Where(row => row.Actor != ActorKind.Person))
        {
            Assert.False(bench.Command(id, "super-1", row.Command, ("level", "high")).IsAccepted);
        }
    }

    [Fact]
    public void Claim_keeps_others_away_for_ten_minutes()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        Assert.True(bench.Command(id, "desk-1", C.Claim).IsAccepted);
        Assert.Equal(Refusals.Claimed, bench.Command(id, "desk-2", C.Call, ("result", "answered")).Refusal);
        WorkflowOption call = Option(bench, id, "desk-2", C.Call);
        Assert.Equal(bench.Now.Plus(10 * DeskBench.Minute), call.Refusal!.Until);
        Assert.True(Option(bench, id, "desk-1", C.Call).IsPossible);
        bench.Wait(10 * DeskBench.Minute);
        Assert.True(bench.Command(id, "desk-2", C.Call, ("result", "answered")).IsAccepted);
    }

    [Fact]
    public void Options_show_every_command_of_persons_with_the_reason_when_it_is_not_possible()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        WorkflowOption close = Option(bench, id, "desk-1", C.Close);
        Assert.Equal(Refusals.NotFromHere, close.Refusal!.Code);
        WorkflowOption approve = Option(bench, id, "desk-1", C.ApproveWithdrawal);
        Assert.Contains("supervisor", approve.Refusal!.Words.En, StringComparison.Ordinal);
        Assert.Contains("主管", approve.Refusal.Words.Zh, StringComparison.Ordinal);
        Assert.NotNull(approve.Notice);
        WorkflowOption outcome = Option(bench, id, "desk-1", C.RecordOutcome);
        Assert.True(outcome.IsPossible, "code 6 needs no contact");
        Assert.Equal(7, outcome.Evidence.Single(evidence => evidence.Name == "outcome").Choices.Count);
    }

    [Fact]
    public void Clocks_fire_in_the_order_in_which_they_run_out()
    {
        DeskBench bench = new();
        Position medium = bench.Open(WarningLevel.Medium, warned: 1);
        bench.Wait(DeskBench.Minute);
        Position high = bench.Open(WarningLevel.High, warned: 2);
        Batch late = bench.Wait(DeskBench.Hour);
        WorkflowMoved[] fired = [.. late.Outputs.Single().Effects.OfType<WorkflowMoved>()
            .Where(step => step.Who == "clock")];
        (Position, string)[] expected =
        [
            (high, C.Uncalled), (high, C.Unassigned), (medium, C.Uncalled), (high, C.Uncontacted),
        ];
        Assert.Equal(expected.Order(), fired.Select(step => (step.Target, step.Command)).Order());
        Assert.Equal((high, C.Uncalled), (fired[0].Target, fired[0].Command));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Call_after_the_officers_deadline_leaves_the_later_clock_running()
    {
        DeskBench bench = new();
        Position id = bench.Open(WarningLevel.High);
        bench.Wait(10 * DeskBench.Minute);
        (Instant? due, string expiry) = (bench.Find(id).Due, bench.Find(id).Expiry);
        Assert.Equal(C.Uncontacted, expiry);
        Assert.True(bench.Command(id, "desk-1", C.Call, ("result", "no-answer")).IsAccepted);
        Assert.Equal((due, expiry), (bench.Find(id).Due, bench.Find(id).Expiry));
    }

    [Fact]
    public void Desk_without_law_refuses_and_says_so()
    {
        DeskBench bench = new(new Levee.Casework.Law.LawDocument(
            Levee.Casework.Law.LawTable.Empty, DeskBench.People, zoneMinutes: 0));
        Batch batch = bench.Tell(bench.Signal(WarningLevel.High));
        Assert.Equal(WarningStates.WarnHigh, DeskBench.OutcomeOf(batch).State);
        Assert.Empty(bench.Deliveries);
    }

    [Fact]
    public void Fold_equals_decide_and_every_clock_fires_under_random_work() => RandomWork.Sample(steps =>
    {
        DeskBench bench = new();
        RandomDesk.Run(bench, steps);
        bench.RequireFoldEqualsDecide();
        Assert.All(bench.Batches, batch => Assert.Equal(
            batch.Outputs.Select(output => output.Entry).Distinct(), batch.Outputs.Select(output => output.Entry)));
    }, iter: 200);

    internal static readonly Gen<int[]> RandomWork = Gen.Int[0, 1_000_000].Array[1, 40];

    private static WorkflowOption Option(DeskBench bench, Position id, string who, string command)
    {
        Person person = DeskBench.People.Single(item => item.Id == who);
        return new Kernel(WarningTable.Table).Options(bench.Find(id), person, bench.Desk.Document.Law, bench.Now)
            .Single(option => option.Command.Name == command);
    }
}
