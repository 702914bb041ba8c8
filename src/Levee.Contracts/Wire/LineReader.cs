using System.Text.Json;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>Reads one line into a <see cref="WireBatch"/>, or says what is wrong with it.</summary>
/// <param name="line">The line, without its end.</param>
/// <param name="number">Its number in the request.</param>
/// <param name="into">Where to.</param>
/// <param name="limits">What the source may send.</param>
internal ref struct LineReader(ReadOnlySpan<byte> line, int number, WireBatch into, WireLimits limits)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 4 };

    private Utf8JsonReader json = new(line, Options);
    private long sequence;

    public WireError? Read()
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return Error(null, new WireFault(WireErrorKind.NotJson, "The line is not a JSON object.",
                "one event a line, as a JSON object"));
        if (!FindKind(out Utf8JsonReader value))
            return Error("kind", new WireFault(WireErrorKind.MissingMember, "The line does not say what it is.",
                KindsExpected()));
        if (value.TokenType != JsonTokenType.String)
            return Error("kind", ValueReader.Type(ref value, KindsExpected()));
        if (value.ValueTextEquals("time"u8)) return ReadTime();
        WireKind? kind = value.ValueIsEscaped ? null : WireKinds.Find(value.ValueSpan);
        if (kind is null) return Error("kind", UnknownKind(value.GetString()!));
        if (!limits.Allows(kind.Schema.Kind))
            return Error("kind", new WireFault(WireErrorKind.KindNotAllowed,
                "This source is not registered for this kind.", KindsExpected()));
        return ReadEvent(kind);
    }

    private WireError? ReadEvent(WireKind kind)
    {
        EventRow row = into.Events.Add(kind.Schema.Kind);
        row.Source = limits.Source;
        row.Arrival = into.Arrival;
        ulong seen = 0, present = 0;
        int place = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            place++;
            WireMember? member = json.ValueIsEscaped ? null : kind.Find(json.ValueSpan);
            if (member is null) return UnknownMember(kind, place, seen);
            ulong bit = 1UL << member.Index;
            if ((seen & bit) != 0) return Error(member.Text, Twice());
            seen |= bit;
            if (!member.IsOpenTo(limits.Form)) return Error(member.Text, member.NotOpen());
            json.Read();
            if (json.TokenType == JsonTokenType.Null) continue;
            present |= bit;
            if (ReadMember(member, row) is { } fault) return Error(fault.Field ?? member.Text, fault);
        }
        json.Read();
        if (kind.Incomplete(present, limits.Form) is { } missing) return Error(missing.Field, missing);
        into.AddEvent(number, row.Index);
        return null;
    }

    private WireFault? ReadMember(WireMember member, EventRow row)
    {
        switch (member.Kind)
        {
            case WireMemberKind.Kind:
                return null;
            case WireMemberKind.Sequence:
                WireFault? wrongSequence = ReadSequence();
                row.Sequence = new SourceSequence(sequence);
                return wrongSequence;
            case WireMemberKind.At:
                WireFault? wrongTime = ValueReader.Time(ref json, out long at);
                row.At = new Instant(at);
                return wrongTime;
            case WireMemberKind.Id:
                return ValueReader.Code(ref json, row.Index, PlainCode.ExternalId, into);
            case WireMemberKind.DeadlineMs:
                WireFault? wrongDeadline = ValueReader.Number(ref json, 0, WireLimits.IntMax, out long deadline);
                row.DeadlineMs = deadline;
                return wrongDeadline;
            case WireMemberKind.Role:
                return IdentifierReader.Read(ref json, member, row, into, limits.Form);
            case WireMemberKind.Field:
                return ValueReader.Field(ref json, member, row, into);
            case WireMemberKind.Plain:
                return ValueReader.Text(ref json, row.Index, into);
            default:
                return KnownFactReader.Read(ref json, row);
        }
    }

    private WireError? ReadTime()
    {
        if (!limits.IsFeeder)
            return Error("kind", new WireFault(WireErrorKind.KindNotAllowed,
                "Only the source registered as the feeder states the time.", KindsExpected()));
        long now = 0;
        int seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            int bit = name switch { "kind" => 1, "seq" => 2, "now" => 4, _ => 0 };
            if (bit == 0)
                return Error(null, new WireFault(WireErrorKind.UnknownMember, "A time line has no such member.",
                    "kind, seq, now"));
            if ((seen & bit) != 0) return Error(name, Twice());
            seen |= bit;
            json.Read();
            WireFault? fault = bit switch { 2 => ReadSequence(), 4 => ValueReader.Time(ref json, out now), _ => null };
            if (fault is not null) return Error(name, fault);
        }
        json.Read();
        if ((seen & 2) == 0) return Error("seq", WireKind.Missing("seq"));
        if ((seen & 4) == 0) return Error("now", WireKind.Missing("now"));
        into.AddTime(number, new TimeStated
        {
            Source = limits.Source, Sequence = new SourceSequence(sequence), Now = new Instant(now),
        });
        return null;
    }

    private WireFault? ReadSequence() => ValueReader.Number(ref json, 1, long.MaxValue, out sequence);

    /// <summary>
    /// Looks ahead for the kind, which senders usually write first; the reader itself stays where it is.
    /// </summary>
    private readonly bool FindKind(out Utf8JsonReader value)
    {
        value = json;
        while (value.Read() && value.TokenType == JsonTokenType.PropertyName)
        {
            bool isKind = value.ValueTextEquals("kind"u8);
            value.Read();
            if (isKind) return true;
            value.Skip();
        }
        return false;
    }

    private static WireFault Twice() => new(WireErrorKind.DuplicateMember, "The member stands twice.", "once");

    private readonly WireFault UnknownKind(string given)
    {
        string? meant = NearestWord.Of(given, WireKinds.NamesFor(limits));
        return new WireFault(WireErrorKind.UnknownKind,
            meant is null ? "There is no such kind." : $"There is no such kind; did you mean '{meant}'?",
            KindsExpected());
    }

    /// <summary>
    /// The unknown name itself is repeated only when it looks like a name, lest a value stand in its place.
    /// </summary>
    private readonly WireError UnknownMember(WireKind kind, int place, ulong seen)
    {
        string given = json.GetString()!;
        string? meant = NearestWord.Of(given, Unused(kind, seen));
        bool isName = given.Length is > 0 and <= 32 && given.All(letter => char.IsAsciiLetter(letter) || letter == '_');
        string field = isName ? given : FormattableString.Invariant($"(member {place})");
        return Error(field, new WireFault(WireErrorKind.UnknownMember,
            meant is null
                ? $"A {kind.Schema.Name} has no such member."
                : $"A {kind.Schema.Name} has no such member; did you mean '{meant}'?",
            $"one of {string.Join(", ", kind.NamesFor(limits.Form))}"));
    }

    /// <summary>
    /// The members that may be meant by an unknown one: those the line does not name, the required ones first, because
    /// the nearest of equally near ones is the one that is missed.
    /// </summary>
    private readonly IEnumerable<string> Unused(WireKind kind, ulong seen)
    {
        HashSet<string> later = new(StringComparer.Ordinal);
        Utf8JsonReader rest = json;
        rest.Skip();
        while (rest.Read() && rest.TokenType == JsonTokenType.PropertyName)
        {
            later.Add(rest.GetString()!);
            rest.Skip();
        }
        SourceForm form = limits.Form;
        return kind.Members
            .Where(member => member.IsOpenTo(form) && (seen & (1UL << member.Index)) == 0)
            .Where(member => !later.Contains(member.Text))
            .OrderByDescending(member => member.IsRequired).Select(member => member.Text);
    }

    private readonly string KindsExpected() => $"one of {string.Join(", ", WireKinds.NamesFor(limits))}";

    private readonly WireError Error(string? field, WireFault fault) =>
        new(fault.Kind, number, field, fault.Detail, fault.Expected, sequence);
}
