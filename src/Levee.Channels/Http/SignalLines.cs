using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Signals;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// Reads a line of <c>POST /v1/signals</c>: <c>{list, value, confidence, days | until, feed, seq}</c>. The plain value
/// ends here: the desk hears of a subject. Owned by its request, whose names become pseudonyms in one call.
/// </summary>
internal sealed class SignalLines(HttpState state)
{
    private const int DaysMax = 3650;
    private const int FeedMax = 32;
    private const long DayMs = 86_400_000;

    private readonly List<string> names = [];

    /// <summary>Takes the lines of one request.</summary>
    public static Task AnswerAsync(HttpContext context, HttpState state)
    {
        SignalLines lines = new(state);
        return EntriesEndpoint.AnswerAsync(
            context, state, (element, source, _) => lines.Read(element, source), lines.Finish);
    }

    private (PartitionName Partition, Entry Entry) Read(JsonElement element, Source source)
    {
        EntryLine line = new(element, "list", "value", "confidence", "days", "until", "feed", "seq");
        if (!source.StatesSignals)
            throw new ProblemException(Problem.NotAllowed(
                "this source states no listed facts: its 'kinds' in the node's file of sources lack 'signal'"));
        SignalList list = SignalLists.Find(line.Text("list", ListNames))
            ?? throw new ProblemException(Problem.Invalid("list", ListNames + " was expected"));
        string value = line.Text("value", "a number, host, address or account");
        Subject subject = source.Form == SourceForm.Pseudonym ? Pseudonym(list.Kind, value) : default;
        string name = source.Form == SourceForm.Pseudonym ? "" : Normal(list.Kind, value);
        SignalChanged said = new()
        {
            Source = source.Number,
            Sequence = new SourceSequence(line.Whole("seq", 1, long.MaxValue)),
            Subjects = [subject],
            List = list.Name,
            Provenance = $"{source.Name}/{FeedOf(line, source)}",
            Confidence = (int)line.Whole("confidence", 0, 100) * 10,
            Verified = false,
            Until = UntilOf(line),
            Scope = name.Length == 0 ? SignalScope.One : NameScope.Of(list.Kind, name),
            Trusted = source.IsTrusted && !InstitutionNames.Has(list.Kind, name),
        };
        names.Add(name);
        return (PartitionName.Desk, said);
    }

    /// <summary>Puts subjects in the place of names, all in one call.</summary>
    private List<Entry> Finish(IReadOnlyList<Entry> entries)
    {
        Invariant.Require(entries.Count == names.Count);
        List<byte> bytes = [];
        List<Name> asked = [];
        for (int i = 0; i < entries.Count; i++)
        {
            if (names[i].Length == 0) continue;
            byte[] name = System.Text.Encoding.UTF8.GetBytes(names[i]);
            SubjectKind kind = SignalLists.Find(((SignalChanged)entries[i]).List)!.Kind;
            asked.Add(new Name(kind, bytes.Count, name.Length));
            bytes.AddRange(name);
        }
        SubjectId[] ids = new SubjectId[asked.Count];
        state.Parts.Pseudonymiser.Pseudonymise([.. bytes], [.. asked], ids);
        List<Entry> whole = [];
        int next = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            bool isWhole = names[i].Length == 0;
            whole.Add(isWhole ? entries[i] : entries[i] with { Subjects = [new Subject(asked[next].Kind, ids[next])] });
            if (!isWhole) next++;
        }
        return whole;
    }

    private static string ListNames => "one of " + string.Join(", ", SignalLists.All.Select(list => list.Name));

    private static Subject Pseudonym(SubjectKind kind, string value) => SubjectId.TryParse(value, out SubjectId id)
        ? new Subject(kind, id)
        : throw new ProblemException(Problem.Invalid("value",
            "this source sends pseudonyms: 'p:' and 32 hexadecimal digits were expected"));

    private string Normal(SubjectKind kind, string value)
    {
        NameFault fault = state.Parts.Names.Normalise(kind, value, out string normal);
        return fault == NameFault.None
            ? normal
            : throw new ProblemException(Problem.Invalid("value",
                $"{NameFaults.Reason(fault)} Expected: {NameFaults.Expected(fault)}"));
    }

    private static string FeedOf(EntryLine line, Source source)
    {
        const string Expected = "1 to 32 lower-case letters, digits and '-'";
        if (!line.Has("feed")) return source.Name;
        string feed = line.Text("feed", Expected);
        bool isGood = feed.Length is > 0 and <= FeedMax
            && feed.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
        return isGood ? feed : throw new ProblemException(Problem.Invalid("feed", Expected + " were expected"));
    }

    private Instant UntilOf(EntryLine line)
    {
        if (line.Has("days") == line.Has("until"))
            throw new ProblemException(Problem.Invalid("until", "exactly one of 'days' and 'until' was expected"));
        return line.Has("until") ? line.Time("until")
            : state.JournalNow.Plus(line.Whole("days", 1, DaysMax) * DayMs);
    }
}
