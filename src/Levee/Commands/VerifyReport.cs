using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Levee.Contracts;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Commands;

/// <summary>Tells what a verification found: sentences for people, or one JSON object for machines.</summary>
internal sealed class VerifyReport(InvocationConfiguration console, bool isJson)
{
    private readonly JsonArray partitions = [];

    /// <summary>Progress of checking, on standard error.</summary>
    public void Progress(PartitionName partition, VerificationProgress progress)
    {
        if (progress.Rows % 4096 == 0 && progress.Rows > 0)
            console.Error.WriteLine(Text($"{partition}: {progress.Next.Value:n0} of {progress.End.Value:n0} checked"));
    }

    /// <summary>Progress of deciding again, on standard error.</summary>
    public void Progress(PartitionName partition, RecoveryProgress progress) =>
        ProgressLine.Tell(console, partition, progress);

    /// <summary>One partition's rows; true when nothing is wrong.</summary>
    public bool Tell(PartitionName partition, VerificationResult result)
    {
        if (isJson) partitions.Add(Json(partition, result));
        else Print(partition, result);
        return result.IsSound;
    }

    /// <summary>One partition decided again; true when it agrees.</summary>
    public bool Tell(PartitionName partition, ReplayReport report)
    {
        if (isJson)
        {
            partitions.Add(new JsonObject
            {
                ["partition"] = partition.Value, ["replay"] = report.Agrees, ["rows_compared"] = report.RowsCompared,
                ["rows_folded"] = report.RowsFolded, ["state_equal"] = report.IsStateEqual,
                ["difference"] = report.Difference is { } found ? partition.At(found.Position) : null,
            });
            return report.Agrees;
        }
        console.Output.WriteLine(Text($"{partition}: decided again, {report.RowsCompared:n0} rows compared, ")
            + Text($"{report.RowsFolded:n0} only folded (another build's), ")
            + (report.Agrees ? "the same" : "NOT the same"));
        if (report.Difference is { } first)
        {
            console.Output.WriteLine($"  first difference at {partition.At(first.Position)}: the journal holds "
                + $"{first.Recorded}; decided now: {first.Decided}");
        }
        if (!report.IsStateEqual) console.Output.WriteLine("  the states reached by deciding and by folding differ");
        return report.Agrees;
    }

    /// <summary>The last line.</summary>
    public void Close(bool isWhole)
    {
        if (isJson)
        {
            JsonObject all = new() { ["whole"] = isWhole, ["partitions"] = partitions };
            console.Output.WriteLine(all.ToJsonString());
        }
        else console.Output.WriteLine(isWhole ? "whole" : "NOT whole");
    }

    private void Print(PartitionName partition, VerificationResult result)
    {
        console.Output.WriteLine(Text($"{partition}: {result.Rows:n0} rows, {result.Entries:n0} entries, ")
            + Text($"{result.Events:n0} events, {result.Verdicts:n0} of them above allow, ")
            + Text($"{result.Subjects:n0} subjects"));
        console.Output.WriteLine($"  head {HeadFile.Line(result.Head)}");
        KeptHead[] agreeing = [.. result.KeptHeads.Where(kept => kept.IsOnChain)];
        if (agreeing.Length > 0)
        {
            console.Output.WriteLine(Text($"  {agreeing.Length:n0} of {result.KeptHeads.Count:n0} kept heads lie on ")
                + $"this chain, the last is {HeadFile.Line(agreeing[^1].Head)}");
        }
        foreach (JournalFinding finding in result.Findings)
            console.Output.WriteLine($"  {finding.Fault.ToString().ToLowerInvariant()}: {finding.Text}");
    }

    private static JsonObject Json(PartitionName partition, VerificationResult result) => new()
    {
        ["partition"] = partition.Value, ["rows"] = result.Rows, ["entries"] = result.Entries,
        ["events"] = result.Events, ["above_allow"] = result.Verdicts, ["head"] = HeadFile.Line(result.Head),
        ["kept_heads"] = result.KeptHeads.Count,
        ["kept_heads_on_chain"] = result.KeptHeads.Count(kept => kept.IsOnChain),
        ["findings"] = new JsonArray([.. result.Findings.Select(finding => new JsonObject
        {
            ["fault"] = finding.Fault.ToString(), ["row"] = finding.Row.Value, ["text"] = finding.Text,
        })]),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
