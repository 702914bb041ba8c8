using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Channels.Http;

/// <summary>Reads a line of <c>POST /v1/unscreened</c>: <c>{seq, kind, count, from, until}</c>.</summary>
internal static class UnscreenedLine
{
    public static (PartitionName Partition, Entry Entry) Read(JsonElement element, Source source, HttpState state)
    {
        EntryLine line = new(element, "seq", "kind", "count", "from", "until");
        string expected = "one of " + string.Join(", ", source.Kinds.Select(kind => EventSchemas.Of(kind).Name));
        EventSchema? schema = EventSchemas.Find(line.Text("kind", expected));
        if (schema is null || !source.MaySend(schema.Kind))
            throw new ProblemException(Problem.Invalid("kind",
                expected + " was expected: the kinds this source may send"));
        Unscreened entry = new()
        {
            Source = source.Number,
            Sequence = new SourceSequence(line.Whole("seq", 1, long.MaxValue)),
            Events = schema.Kind,
            Count = line.Whole("count", 1, 1_000_000_000_000),
            From = line.Time("from"),
            Until = line.Time("until"),
        };
        if (entry.Until < entry.From)
            throw new ProblemException(Problem.Invalid("until", "a time not before 'from' was expected"));
        return (PartitionName.Screen, entry);
    }
}
