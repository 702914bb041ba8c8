using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Signals;
using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Codec;

/// <summary>
/// The disk contract as text, one fact a line, generated from the declarations; <c>contracts.txt</c> holds the
/// committed copy, in which a line may be added but never changed or removed.
/// </summary>
public static class ContractListing
{
    /// <summary>The lines, in a fixed order.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Generate()];

    /// <summary>The lines, each ended by a line feed.</summary>
    public static string Text { get; } = string.Concat(Lines.Select(line => line + "\n"));

    /// <summary>The first eight bytes of SHA-256 of <see cref="Text"/>, big-endian; written in every row.</summary>
    public static ulong SchemaHash { get; } =
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static IEnumerable<string> Generate()
    {
        yield return Line($"format {BatchCodec.Format}");
        foreach (EventSchema schema in EventSchemas.All)
            foreach (string line in OfEvent(schema))
                yield return line;
        foreach (RecordField column in EventColumns.Common)
            yield return Line($"event common column {column.Number} {column.Name}: {column.Type}");
        for (int bit = 0; bit < RecordFields.Names.Length; bit++)
            yield return Line($"record-field {bit} {RecordFields.Names[bit]}");
        foreach ((EntryKind kind, RecordForm form) in EntryForms.All)
            foreach (string line in OfRecord(Line($"entry {(int)kind} {form.Name}"), form))
                yield return line;
        foreach ((EffectKind kind, RecordForm form) in EffectForms.All)
            foreach (string line in OfRecord(Line($"effect {(int)kind} {form.Name}"), form))
                yield return line;
        foreach (RecordForm form in OutputForms.All)
            foreach (string line in OfRecord($"output {form.Name}", form))
                yield return line;
        foreach (string line in OfEnums()) yield return line;
    }

    private static IEnumerable<string> OfEvent(EventSchema schema)
    {
        string kind = Line($"event {(int)schema.Kind} {schema.Name}");
        yield return kind;
        foreach (EventRole role in schema.Roles)
        {
            string places = role.Capacity == 1 ? "" : Line($" of {role.Capacity}");
            yield return Line($"{kind} role {role.Number} {role.Name}: subject{places}");
        }
        foreach (EventField field in schema.Fields)
        {
            string name = Line($"{kind} field {field.Number} {field.Name}");
            yield return Line($"{name}: {Name(field.Type)}");
            for (int ordinal = 0; ordinal < field.Words.Count; ordinal++)
                yield return Line($"{name} word {ordinal} {field.Words[ordinal]}");
        }
    }

    private static IEnumerable<string> OfRecord(string record, RecordForm form)
    {
        yield return record;
        foreach (RecordField field in form.Fields)
            yield return Line($"{record} field {field.Number} {field.Name}: {field.Type}");
    }

    private static IEnumerable<string> OfEnums() =>
    [
        .. OfEnum<Step>(), .. OfEnum<SubjectKind>(), .. OfEnum<Exactness>(), .. OfEnum<FieldType>(),
        .. OfEnum<JournalClock>(), .. OfEnum<SourceForm>(), .. OfEnum<ReceiptState>(), .. OfEnum<WarningLevel>(),
        .. OfEnum<ValueKind>(), .. OfEnum<SignalScope>(),
        .. OfEnum<RuleStage>(),
    ];

    private static IEnumerable<string> OfEnum<TEnum>()
        where TEnum : struct, Enum
        => Enum.GetValues<TEnum>().Select(word =>
            Line($"enum {typeof(TEnum).Name} {Convert.ToInt32(word, CultureInfo.InvariantCulture)} {word}"));

    private static string Name(FieldType type) => type.ToString().ToLowerInvariant();

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
