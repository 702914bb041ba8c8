using Levee.Casework.Listings;
using Levee.Casework.Rules;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;

namespace Levee.Tests.Casework;

/// <summary>Random signals, commands, receipts and waiting on a desk; the same numbers give the same work.</summary>
internal static class RandomDesk
{
    private static readonly string[] Commands =
        [.. WarningTable.Table.Commands.Select(command => command.Name), "no-such-command"];

    private static readonly long[] Waits = [0, 1000, 60_000, 180_000, 600_000, 3_600_000, 86_400_000];

    public static void Run(DeskBench bench, int[] steps)
    {
        foreach (int step in steps) Step(bench, step);
        RequireNothingOverdue(bench);
    }

    private static void Step(DeskBench bench, int step)
    {
        bench.Wait(Waits[step % Waits.Length]);
        if (step % 3 == 0)
        {
            Position[] opened = [.. bench.Batches.SelectMany(batch => batch.Outputs)
                .Where(output => output.Outcome is { Workflow: ListingTable.Name, IsAccepted: true })
                .Select(output => output.Outcome!.Target)];
            RandomListings.Step(bench, step / 21, opened.Length == 0 ? default : opened[step / 21 % opened.Length]);
            return;
        }
        if (step % 11 == 0)
        {
            Rule(bench, step / 11);
            return;
        }
        int rest = step / 7;
        if (rest % 4 == 0 || bench.Deliveries.Count == 0)
        {
            SourceId home = rest % 3 == 0 ? new SourceId(8) : DeskBench.Bank;
            bench.Tell(bench.Signal((WarningLevel)(1 + (rest % 3)), 1 + (rest / 4 % 5), rest % 2, home));
            return;
        }
        (EffectId id, WarningDelivery delivery) = bench.Deliveries[rest / 4 % bench.Deliveries.Count];
        if (rest % 4 == 1)
        {
            bench.Confirm(id, (ReceiptState)(1 + (rest / 4 % 7)), rest % 9 == 0 ? new SourceId(9) : delivery.To);
            return;
        }
        bench.Command(delivery.Warning, DeskBench.People[rest % 5].Id, Commands[rest / 5 % Commands.Length],
            ("result", rest % 2 == 0 ? "answered" : "no-answer"), ("outcome", "123456789"[rest % 9].ToString()),
            ("reason", "wrong-rule"), ("officer", "officer-1"), ("amount_minor", "100"), ("currency", "CNY"));
    }

    private static void Rule(DeskBench bench, int step) => bench.RuleOf(
        step % 2 == 0 ? "sim-farm" : "first-payee", RuleBench.Form, DeskBench.People[step / 2 % 6].Id,
        RuleCommands.All[step / 12 % RuleCommands.All.Count].Name, RuleStates.All[step / 3 % 5].Name,
        (RuleEvidence.Played, RuleEvidence.Clean), (RuleEvidence.Reason, "honest"),
        (RuleEvidence.Verdict, $"screen-{RuleBench.Drawn[step % 30]}"),
        (RuleEvidence.Says, step % 3 == 0 ? RuleEvidence.Wrong : RuleEvidence.Right));

    private static void RequireNothingOverdue(DeskBench bench)
    {
        foreach (Batch batch in bench.Batches)
        {
            foreach (WorkflowMoved step in batch.Outputs.SelectMany(output => output.Effects).OfType<WorkflowMoved>())
            {
                WorkflowInstance? instance = bench.Desk.Find(step.Target);
                Assert.True(instance?.Due is null || instance.Due > bench.Now);
            }
        }
    }
}
