using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Channels.Http;

/// <summary>Reads a line of <c>POST /v1/receipts</c>: <c>{effect|verdict, seq, state, at}</c>.</summary>
internal static class ReceiptLine
{
    private const string States = "one of applied, delivered, read, heeded, ignored, failed";

    public static (PartitionName Partition, Entry Entry) Read(JsonElement element, Source source, HttpState state)
    {
        EntryLine line = new(element, "effect", "verdict", "seq", "state", "at");
        if (line.Has("effect") == line.Has("verdict"))
            throw new ProblemException(Problem.Invalid("effect", "exactly one of 'effect' and 'verdict' was expected"));
        string member = line.Has("effect") ? "effect" : "verdict";
        EffectId about = About(line, member, state);
        if (member == "effect" && !source.Delivers)
            throw new ProblemException(Problem.NotAllowed(
                "this source delivers no warnings: set 'deliver' in the node's file of sources"));
        Receipt receipt = new()
        {
            Source = source.Number,
            Sequence = new SourceSequence(line.Whole("seq", 1, long.MaxValue)),
            About = about.Position,
            Ordinal = member == "effect" ? about.Ordinal : -1,
            State = StateOf(line.Text("state", States)),
            At = line.Time("at"),
        };
        state.Metrics.CountReceipts(source, 1);
        return (about.Partition, receipt);
    }

    private static EffectId About(EntryLine line, string member, HttpState state)
    {
        string expected = $"the '{member}' of an earlier answer of this node";
        bool isRead = EffectId.TryParse(line.Text(member, expected), out EffectId about);
        bool isOurs = isRead && (about.Partition == PartitionName.Screen || about.Partition == PartitionName.Desk)
            && about.Position.Value >= 1 && about.Position < state.Parts.Node.Status(about.Partition).Head.Next;
        return isOurs ? about : throw new ProblemException(Problem.Invalid(member, expected + " was expected"));
    }

    private static ReceiptState StateOf(string word) => word switch
    {
        "applied" => ReceiptState.Applied,
        "delivered" => ReceiptState.Delivered,
        "read" => ReceiptState.Read,
        "heeded" => ReceiptState.Heeded,
        "ignored" => ReceiptState.Ignored,
        "failed" => ReceiptState.Failed,
        _ => throw new ProblemException(Problem.Invalid("state", States + " was expected")),
    };
}
