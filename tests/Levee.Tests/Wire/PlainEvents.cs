using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Tests.Wire;

/// <summary>Generates valid events of every kind.</summary>
internal static class PlainEvents
{
    private const string Letters = "abcXYZ0189 +-._/\\\"'<>&张三Ａé\u00e9\t😀";

    public static Gen<PlainEvent> Any { get; } =
        Gen.Select(Gen.OneOf(EventSchemas.All.ToArray()), Gen.Int, Gen.Long[1, long.MaxValue])
            .Select((schema, seed, sequence) => Build(schema, new Random(seed), sequence));

    private static PlainEvent Build(EventSchema schema, Random random, long sequence)
    {
        PlainEvent plain = new(schema)
        {
            Sequence = sequence,
            At = new Instant(random.NextInt64(Instant.Min.UnixMs, Instant.Max.UnixMs)),
            Id = Maybe(random) ? Word(random, 64) : null,
            DeadlineMs = Maybe(random) ? random.NextInt64(0, 100_000) : null,
        };
        foreach (EventRole role in schema.Roles)
            if (role.Origin == FieldOrigin.Source && (role.IsRequired || role.Name == "host" || Maybe(random)))
                plain.With(role, Word(random, 60));
        bool hasMoney = Maybe(random);
        foreach (EventField field in schema.Fields)
            if (field.Origin == FieldOrigin.Source && (field.IsRequired || IsPresent(field, hasMoney, random)))
                Set(plain, field, random);
        if (schema.Plain.Count > 0 && Maybe(random)) plain.Plain = Word(random, 500);
        if (schema.HasKnownFacts && Maybe(random))
            plain.Facts = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Fact(random))];
        return plain;
    }

    private static bool IsPresent(EventField field, bool hasMoney, Random random) =>
        field.Type is FieldType.Currency or FieldType.Minor ? hasMoney : Maybe(random);

    private static void Set(PlainEvent plain, EventField field, Random random)
    {
        if (field.Type == FieldType.Code) plain.With(field, Word(random, 60));
        else plain.With(field, Value(field, random));
    }

    private static long Value(EventField field, Random random) => field.Type switch
    {
        FieldType.Int => random.NextInt64(0, WireLimits.IntMax + 1),
        FieldType.Minor => random.NextInt64(1, WireLimits.MinorMax + 1),
        FieldType.Bool => random.Next(2),
        FieldType.Word => random.Next(field.Words.Count),
        FieldType.Words => random.NextInt64(1, 1L << field.Words.Count),
        FieldType.Currency => Currency.Parse(random.Next(2) == 0 ? "CNY" : "USD").Packed,
        FieldType.Instant => random.NextInt64(Instant.Min.UnixMs, Instant.Max.UnixMs),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static KnownFact Fact(Random random) => new(random.Next(RecordFields.Names.Length),
        (Exactness)random.Next(3), Maybe(random) ? new Instant(random.NextInt64(0, 2_000_000_000_000)) : null);

    private static bool Maybe(Random random) => random.Next(2) == 0;

    private static string Word(Random random, int lengthMax)
    {
        System.Text.Rune[] letters = [.. Letters.EnumerateRunes()];
        string word = string.Concat(Enumerable.Range(0, random.Next(1, lengthMax / 2 + 1))
            .Select(_ => letters[random.Next(letters.Length)].ToString()));
        return word;
    }
}
