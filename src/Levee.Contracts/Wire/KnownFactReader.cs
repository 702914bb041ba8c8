using System.Text.Json;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>Reads <c>known_facts</c>: an array of <c>{field, exactness, true_at}</c>.</summary>
internal static class KnownFactReader
{
    private const string Expected = "an array of {field, exactness, true_at}";

    internal static readonly string[] Exactnesses =
        [.. Enum.GetNames<Exactness>().Select(name => name.ToLowerInvariant())];

    public static WireFault? Read(ref Utf8JsonReader json, EventRow row)
    {
        if (json.TokenType != JsonTokenType.StartArray) return ValueReader.Type(ref json, Expected);
        List<KnownFact> facts = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (facts.Count == WireLimits.FactsMax)
                return new WireFault(WireErrorKind.OutOfRange, "The list is too long.",
                    FormattableString.Invariant($"at most {WireLimits.FactsMax} facts"));
            if (One(ref json, out KnownFact fact) is { } fault) return fault;
            facts.Add(fact);
        }
        row.Facts = facts.Count == 0 ? null : [.. facts];
        return null;
    }

    private static WireFault? One(ref Utf8JsonReader json, out KnownFact fact)
    {
        fact = default;
        if (json.TokenType != JsonTokenType.StartObject) return ValueReader.Type(ref json, Expected);
        int field = -1, exactness = -1;
        Instant? trueAt = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            WireFault? fault = name switch
            {
                "field" => Word(ref json, RecordFields.Names, ref field),
                "exactness" => Word(ref json, Exactnesses, ref exactness),
                "true_at" => TrueAt(ref json, ref trueAt),
                _ => new WireFault(WireErrorKind.UnknownMember, "A known fact has no such member.",
                    "field, exactness, true_at"),
            };
            if (fault is not null) return Under(name, fault);
        }
        if (field < 0) return Missing("field");
        if (exactness < 0) return Missing("exactness");
        fact = new KnownFact(field, (Exactness)exactness, trueAt);
        return null;
    }

    private static WireFault? Word(ref Utf8JsonReader json, string[] words, ref int ordinal)
    {
        if (ordinal >= 0) return Twice();
        if (json.TokenType != JsonTokenType.String) return ValueReader.Type(ref json, "a string");
        string word = json.GetString()!;
        ordinal = Array.IndexOf(words, word);
        return ordinal >= 0 ? null : ValueReader.UnknownWord(word, words);
    }

    private static WireFault? TrueAt(ref Utf8JsonReader json, ref Instant? trueAt)
    {
        if (trueAt is not null) return Twice();
        if (json.TokenType == JsonTokenType.Null) return null;
        WireFault? fault = ValueReader.Time(ref json, out long unixMs);
        trueAt = new Instant(unixMs);
        return fault;
    }

    private static WireFault Twice() => new(WireErrorKind.DuplicateMember, "The member stands twice.");

    private static WireFault Missing(string name) => new(WireErrorKind.MissingMember,
        $"A known fact needs {name}.", "field and exactness", Field: $"known_facts.{name}");

    private static WireFault Under(string name, WireFault fault) => fault.Kind == WireErrorKind.UnknownMember
        ? fault
        : fault with { Field = $"known_facts.{name}" };
}
