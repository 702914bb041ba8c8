using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Benchmarks.Traffic;

/// <summary>Writes made-up events as a source of plain values would send them.</summary>
internal static class PlainEvents
{
    /// <summary>The event in the public form.</summary>
    public static PlainEvent Of(MadeEvent made, long sequence, Instant at)
    {
        PlainEvent plain = new(made.Schema) { Sequence = sequence, At = at };
        foreach (EventRole role in made.Schema.Roles)
            if (role.Origin == FieldOrigin.Source && made.Subjects[role.Slot] is > 0 and var number)
                plain.With(role, IdentifierOf(role.Kinds[0], number));
        foreach (EventField field in made.Schema.Fields)
        {
            if (field.Origin != FieldOrigin.Source || (made.Present & (1u << field.Slot)) == 0) continue;
            long value = made.Fields[field.Slot];
            if (field.Type == FieldType.Code) plain.With(field, value.ToString("x", CultureInfo.InvariantCulture));
            else plain.With(field, value);
        }
        if (made.Schema.Kind == EventKind.Text)
            plain.Plain = "Your parcel waits at the gate, the code is 4711. See you at the station.";
        if (made.Schema.Kind == EventKind.Visit && plain[VisitEvent.Host] is null)
            plain.With(VisitEvent.Host, "www.example.org");
        return plain;
    }

    private static string IdentifierOf(SubjectKind kind, int number) => kind switch
    {
        SubjectKind.Number => string.Create(CultureInfo.InvariantCulture, $"+8613{800_000_000 + number}"),
        SubjectKind.Account => string.Create(CultureInfo.InvariantCulture, $"62220202{number:D8}"),
        SubjectKind.Host => string.Create(CultureInfo.InvariantCulture, $"h{number}.example.com"),
        SubjectKind.Package => string.Create(CultureInfo.InvariantCulture, $"com.example.p{number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}"),
    };
}
