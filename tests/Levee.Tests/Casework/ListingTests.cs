using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Signals;
using Levee.Contracts.Verdicts;
using C = Levee.Casework.Listings.ListingCommands;
using S = Levee.Casework.Listings.ListingStates;

namespace Levee.Tests.Casework;

public sealed class ListingTests
{
    private static readonly (string, string) Seen = ("ground", "seen");
    private static readonly (string, string) Wrong = ("reason", "wrong");

    [Fact]
    public void Trusted_feed_below_the_ceiling_comes_into_force_and_ends_by_itself()
    {
        DeskBench bench = new();
        Outcome said = bench.Say(confidence: 600);
        Assert.Equal(S.InForce, said.State);
        SignalDecided told = Assert.Single(bench.Decided);
        Assert.Equal((600, false, "bad-host", "f/apwg"), (told.Confidence, told.Verified, told.List, told.Provenance));
        Assert.Equal(bench.Now.Plus(30 * ListingBench.Day), told.Until);
        Assert.Equal([5], told.Numbers);
        bench.Wait(30 * ListingBench.Day);
        Assert.Equal(S.Expired, bench.StateOf(said.Target));
        Assert.Equal(0, bench.Decided[^1].Confidence);
        bench.RequireFoldEqualsDecide();
    }

    [Theory]
    [InlineData(800, "bad-host", SignalScope.One, true)]
    [InlineData(600, "bad-host", SignalScope.Shared, true)]
    [InlineData(600, "good-host", SignalScope.One, true)]
    [InlineData(600, "bad-host", SignalScope.One, false)]
    public void Feed_that_may_not_decide_only_proposes(
        int confidence, string list, SignalScope scope, bool isTrusted)
    {
        DeskBench bench = new();
        Outcome said = bench.Say(confidence, list: list, scope: scope, isTrusted: isTrusted);
        Assert.Equal(S.Proposed, said.State);
        Assert.Empty(bench.Decided);
        bench.Wait(7 * ListingBench.Day);
        Assert.Equal(S.Expired, bench.StateOf(said.Target));
    }

    [Fact]
    public void Feed_alone_never_lists_what_persons_said_is_official()
    {
        DeskBench bench = new();
        Position good = bench.Propose("analyst-1", list: "good-host").Target;
        Assert.Equal(S.InForce, bench.Act(good, "super-1", C.Check, Seen).State);
        Assert.Equal(S.Proposed, bench.Say(confidence: 600).State);
        Assert.Equal(S.InForce, bench.Say(confidence: 600, subject: 6).State);
        Assert.Equal(S.Withdrawn, bench.Act(good, "super-1", C.Withdraw, Wrong).State);
        Assert.Equal(S.InForce, bench.Say(confidence: 600, feed: "f/other").State);
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Entry_never_stays_longer_than_the_law_gives()
    {
        DeskBench bench = new();
        bench.Say(confidence: 600, forMs: 3650 * ListingBench.Day);
        Assert.Equal(bench.Now.Plus(90 * ListingBench.Day), bench.Decided[0].Until);
    }

    [Fact]
    public void Entry_whose_end_is_past_is_refused()
    {
        DeskBench bench = new();
        Assert.Equal("OVER", bench.Say(confidence: 600, forMs: -1000).Refusal);
        Assert.Empty(bench.Decided);
    }

    [Fact]
    public void Same_word_again_renews_and_another_feed_opens_its_own()
    {
        DeskBench bench = new();
        Position first = bench.Say(confidence: 600).Target;
        bench.Wait(10 * ListingBench.Day);
        Assert.Equal(first, bench.Say(confidence: 500).Target);
        Assert.Equal(bench.Now.Plus(30 * ListingBench.Day), bench.Find(first).Due);
        Assert.Equal((2, 500), (bench.Find(first).Number("seen"), bench.Decided[^1].Confidence));
        Assert.NotEqual(first, bench.Say(confidence: 600, feed: "f/other").Target);
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Proposal_about_one_thing_needs_another_person()
    {
        DeskBench bench = new();
        Position id = bench.Propose("super-1").Target;
        Assert.Equal(Refusals.OwnAct, bench.Act(id, "super-1", C.Check, Seen).Refusal);
        Assert.Equal(Refusals.AlreadyListed, bench.Propose("super-2").Refusal);
        Assert.Equal(S.InForce, bench.Act(id, "super-2", C.Check, Seen).State);
        SignalDecided told = Assert.Single(bench.Decided);
        Assert.Equal((950, true, "desk"), (told.Confidence, told.Verified, told.Provenance));
        Assert.Equal(bench.Now.Plus(30 * ListingBench.Day), told.Until);
        bench.RequireFoldEqualsDecide();
    }

    [Theory]
    [InlineData("name")]
    [InlineData("shared")]
    public void Wide_entry_needs_two_who_check_and_neither_may_have_proposed_it(string scope)
    {
        DeskBench bench = new();
        Position id = bench.Propose("super-1", scope: scope).Target;
        Assert.Equal(S.Checked, bench.Act(id, "super-2", C.Check, Seen).State);
        Assert.Empty(bench.Decided);
        Assert.Equal(Refusals.OwnAct, bench.Act(id, "super-2", C.Approve, Seen).Refusal);
        Assert.Equal(Refusals.OwnAct, bench.Act(id, "super-1", C.Approve, Seen).Refusal);
        Assert.Equal(S.InForce, bench.Act(id, "analyst-1", C.Approve, Seen).State);
        Assert.True(Assert.Single(bench.Decided).Verified);
    }

    [Fact]
    public void What_a_feed_brought_into_force_is_checked_while_it_counts()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600).Target;
        Instant? end = bench.Find(id).Due;
        bench.Wait(DeskBench.Hour);
        Assert.Equal(S.InForce, bench.Act(id, "analyst-1", C.Check, Seen).State);
        Assert.Equal((600, true, end), (bench.Decided[^1].Confidence, bench.Decided[^1].Verified, bench.Find(id).Due));
        Assert.Equal("CHECKED_ALREADY", bench.Act(id, "super-1", C.Check, Seen).Refusal);
        bench.Say(confidence: 0);
        Assert.Equal(S.InForce, bench.StateOf(id));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Wide_entry_in_force_needs_two_who_check()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600, scope: SignalScope.Name).Target;
        Assert.Equal(Refusals.NothingProposed, bench.Act(id, "super-1", C.Approve, Seen).Refusal);
        Assert.Equal(S.InForce, bench.Act(id, "super-1", C.Check, Seen).State);
        Assert.False(Assert.Single(bench.Decided).Verified);
        Assert.Equal(Refusals.OwnAct, bench.Act(id, "super-1", C.Approve, Seen).Refusal);
        Assert.Equal(S.InForce, bench.Act(id, "analyst-1", C.Approve, Seen).State);
        Assert.True(bench.Decided[^1].Verified);
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Feed_cannot_take_back_or_weaken_what_persons_checked()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 900).Target;
        bench.Act(id, "super-1", C.Check, Seen);
        Assert.Equal((900, true), (bench.Decided[^1].Confidence, bench.Decided[^1].Verified));
        bench.Say(confidence: 1, forMs: 1000);
        bench.Say(confidence: 0);
        Assert.Equal(S.InForce, bench.StateOf(id));
        Assert.Single(bench.Decided);
    }

    [Fact]
    public void Feed_takes_its_own_word_back()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600).Target;
        Assert.Equal(S.Withdrawn, bench.Say(confidence: 0).State);
        Assert.Equal(0, bench.Decided[^1].Confidence);
        Assert.Equal(Refusals.UnknownTarget, bench.Say(confidence: 0).Refusal);
        Assert.Equal(S.InForce, bench.Say(confidence: 600).State);
        Assert.Equal(S.Withdrawn, bench.StateOf(id));
    }

    [Fact]
    public void Objection_keeps_it_in_force_until_decided_by_somebody_new()
    {
        DeskBench bench = new();
        Position id = bench.Propose("super-1").Target;
        bench.Act(id, "super-2", C.Check, Seen);
        Assert.Equal(S.Disputed, bench.Act(id, "public", C.Dispute, ("objection", "cleaned")).State);
        Assert.Single(bench.Decided);
        Assert.Equal(bench.Now.Plus(24 * DeskBench.Hour), bench.Find(id).Due);
        Assert.Equal(Refusals.OwnAct, bench.Act(id, "super-2", C.Uphold, Seen).Refusal);
        Assert.Equal(S.InForce, bench.Act(id, "analyst-1", C.Uphold, Seen).State);
        Assert.Equal(bench.Find(id).Seconds("until_s"), bench.Find(id).Due);
        bench.Act(id, "public", C.Dispute, ("objection", "cleaned"));
        Assert.Equal(S.Withdrawn, bench.Act(id, "super-1", C.Lift, ("reason", "cleaned")).State);
        Assert.Equal(0, bench.Decided[^1].Confidence);
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Objection_nobody_answers_ends_nothing_and_is_counted_late_each_time()
    {
        DeskBench bench = new();
        Position feeds = bench.Say(confidence: 600).Target;
        Position checked_ = bench.Propose("super-1", subject: 6).Target;
        bench.Act(checked_, "super-2", C.Check, Seen);
        bench.Act(feeds, "public", C.Dispute);
        bench.Act(checked_, "public", C.Dispute);
        bench.Wait(24 * DeskBench.Hour);
        foreach (Position id in (Position[])[feeds, checked_])
            Assert.Equal((S.Disputed, 1L), (bench.StateOf(id), bench.Find(id).Number("overdue")));
        Assert.Equal(bench.Now.Plus(24 * DeskBench.Hour), bench.Find(feeds).Due);
        bench.Wait(24 * DeskBench.Hour);
        Assert.Equal(2, bench.Find(feeds).Number("overdue"));
        Assert.Equal(2, bench.Decided.Count);
        bench.Wait(30 * ListingBench.Day);
        Assert.Equal((S.Expired, S.Expired), (bench.StateOf(feeds), bench.StateOf(checked_)));
        bench.RequireFoldEqualsDecide();
    }

    [Fact]
    public void Objections_to_one_entry_are_taken_one_at_a_time_and_so_often_as_the_law_gives()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600).Target;
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal(S.Disputed, bench.Act(id, "public", C.Dispute, ("objection", "cleaned")).State);
            Assert.Equal(Refusals.NotFromHere, bench.Act(id, "public", C.Dispute, ("objection", "other")).Refusal);
            Assert.Equal(S.InForce, bench.Act(id, "analyst-1", C.Uphold, Seen).State);
        }
        Assert.Equal("ENOUGH_OBJECTIONS", bench.Act(id, "public", C.Dispute, ("objection", "other")).Refusal);
        Assert.Equal((S.InForce, 3L), (bench.StateOf(id), bench.Find(id).Number("objections")));
    }

    [Fact]
    public void Account_has_three_days_for_an_objection()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600, list: "bad-account").Target;
        bench.Act(id, "public", C.Dispute);
        Assert.Equal(bench.Now.Plus(72 * DeskBench.Hour), bench.Find(id).Due);
    }

    [Fact]
    public void What_persons_took_off_is_only_proposed_when_a_feed_says_it_again()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600).Target;
        Assert.Equal(S.Withdrawn, bench.Act(id, "analyst-1", C.Withdraw, Wrong).State);
        Assert.Equal(S.Proposed, bench.Say(confidence: 600).State);
    }

    [Theory]
    [InlineData("desk-1", Refusals.Purpose)]
    [InlineData("engineer-1", Refusals.Purpose)]
    [InlineData("nobody", Refusals.UnknownPerson)]
    [InlineData("public", Refusals.UnknownPerson)]
    public void Only_analysts_and_supervisors_work_on_lists(string who, string code)
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600).Target;
        Assert.Equal(code, bench.Act(id, who, C.Withdraw, Wrong).Refusal);
        Assert.Equal(code, bench.Propose(who, subject: 9).Refusal);
    }

    [Fact]
    public void Person_cannot_choose_an_end_of_their_own()
    {
        DeskBench bench = new();
        Position id = bench.Propose("super-1").Target;
        bench.Act(id, "super-2", C.Check, Seen, ("until_s", "999999999999"));
        Assert.Equal(bench.Now.Plus(30 * ListingBench.Day), bench.Find(id).Due);
    }

    [Fact]
    public void Many_clocks_at_once_fire_over_several_batches_and_none_is_lost()
    {
        DeskBench bench = new();
        for (int subject = 1; subject <= 6000; subject++) bench.Say(confidence: 600, subject: subject);
        bench.Wait(30 * ListingBench.Day);
        Assert.Equal(5000, bench.Decided.Count(decided => decided.Confidence == 0));
        bench.Wait(1000);
        Assert.Equal(6000, bench.Decided.Count(decided => decided.Confidence == 0));
    }

    [Fact]
    public void Ended_entry_is_forgotten_after_its_time()
    {
        DeskBench bench = new();
        Position id = bench.Say(confidence: 600).Target;
        bench.Say(confidence: 0);
        bench.Wait(31 * ListingBench.Day);
        Assert.Null(bench.Desk.Find(id));
        bench.RequireFoldEqualsDecide();
    }
}
