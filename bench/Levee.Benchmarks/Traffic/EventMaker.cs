using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Benchmarks.Traffic;

/// <summary>
/// Makes up events of every kind that a screen partition decides, in the mix of a carrier and its banks. What each rule
/// needs comes up; nothing is made so that a rule fires.
/// </summary>
internal sealed class EventMaker(Random random, Population population)
{
    private static readonly (EventSchema Schema, int Share)[] Mix =
    [
        (CallEvent.Schema, 36), (CallEndedEvent.Schema, 24), (TextEvent.Schema, 12), (VisitEvent.Schema, 10),
        (PaymentEvent.Schema, 14), (CardEvent.Schema, 1), (AccountEvent.Schema, 1), (AppEvent.Schema, 2),
    ];

    private static readonly EventSchema[] ByChance =
        [.. Mix.SelectMany(part => Enumerable.Repeat(part.Schema, part.Share))];

    private readonly MadeEvent made = new();

    /// <summary>The next event; valid until the next call.</summary>
    /// <param name="now">When it happens.</param>
    public MadeEvent Next(Instant now)
    {
        EventSchema schema = ByChance[random.Next(ByChance.Length)];
        made.Schema = schema;
        made.Present = 0;
        Array.Clear(made.Subjects);
        foreach (EventRole role in schema.Roles)
            if (role.IsRequired || role.Origin == FieldOrigin.Ingress || random.Next(10) < 3)
                made.Subjects[role.Slot] = population.Draw(role.Kinds[0]);
        foreach (EventField field in schema.Fields)
        {
            if (!field.IsRequired && field.Type is not (FieldType.Minor or FieldType.Currency) && random.Next(2) == 0)
                continue;
            made.Fields[field.Slot] = ValueOf(field, now);
            made.Present |= 1u << field.Slot;
        }
        return made;
    }

    private long ValueOf(EventField field, Instant now) => field.Type switch
    {
        FieldType.Int => random.Next(600),
        FieldType.Bool => random.Next(4) > 0 ? 1 : 0,
        FieldType.Word => random.Next(4) > 0 ? 0 : random.Next(field.Words.Count),
        FieldType.Minor => (long)(100 * Math.Exp(random.NextDouble() * 9)),
        FieldType.Currency => Currency.Cny.Packed,
        FieldType.Instant => now.UnixMs - random.Next(3_600_000),
        FieldType.Score => random.Next(1001),
        FieldType.Words => 1L << random.Next(field.Words.Count),
        _ => random.NextInt64(1, long.MaxValue),
    };
}
