using System.Text;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>One member that a line of some kind may have, compiled from its role or field.</summary>
internal sealed class WireMember
{
    private readonly byte[][] words;
    private readonly uint subjects;

    public WireMember(WireMemberKind kind, string text, bool isRequired, FieldOrigin origin = FieldOrigin.Source)
    {
        Kind = kind;
        Text = text;
        Name = Encoding.UTF8.GetBytes(text);
        IsRequired = isRequired;
        Origin = origin;
        words = [];
    }

    public WireMember(EventRole role) : this(WireMemberKind.Role, role.Name, role.IsRequired, role.Origin)
    {
        Role = role;
        FirstSubject = role.Kinds[0];
        subjects = role.Kinds.Aggregate(0u, (bits, kind) => bits | (1u << (int)kind));
    }

    public WireMember(EventField field) : this(WireMemberKind.Field, field.Name, field.IsRequired, field.Origin)
    {
        Field = field;
        words = [.. field.Words.Select(Encoding.UTF8.GetBytes)];
        (Min, Max) = RangeOf(field);
    }

    public WireMemberKind Kind { get; }

    public string Text { get; }

    public byte[] Name { get; }

    public bool IsRequired { get; }

    public FieldOrigin Origin { get; }

    public EventRole? Role { get; }

    public EventField? Field { get; }

    /// <summary>The subject kind of a role's value that names none.</summary>
    public SubjectKind FirstSubject { get; }

    public long Min { get; }

    public long Max { get; }

    /// <summary>The place in its kind, one bit of a 64-bit set.</summary>
    public int Index { get; set; }

    /// <summary>Whether the role takes a kind; any byte of a frame may ask.</summary>
    public bool Holds(SubjectKind kind) => (int)kind < 32 && (subjects & (1u << (int)kind)) != 0;

    public int OrdinalOf(ReadOnlySpan<byte> word)
    {
        for (int i = 0; i < words.Length; i++)
            if (word.SequenceEqual(words[i]))
                return i;
        return -1;
    }

    /// <summary>Whether a source of this form may send the member; scores are never sent.</summary>
    public bool IsOpenTo(SourceForm form) => form == SourceForm.Pseudonym
        ? Kind != WireMemberKind.Plain && Field?.Type != FieldType.Score
        : Origin == FieldOrigin.Source;

    /// <summary>Why <see cref="IsOpenTo"/> is false.</summary>
    public WireFault NotOpen() => Kind == WireMemberKind.Plain
        ? new WireFault(WireErrorKind.WrongForm,
            "This source is registered as sending pseudonyms and may not send plain text.",
            "what the edge took from it: template and hosts, or host")
        : Field?.Type == FieldType.Score
            ? new WireFault(WireErrorKind.WrongForm, "Scores are computed here and never sent.", "leave it out")
            : new WireFault(WireErrorKind.WrongForm,
                "This is computed here from the plain value; only a source of pseudonyms sends it.", "text or url");

    /// <summary>The smallest and largest number a field may hold on the wire.</summary>
    public static (long Min, long Max) RangeOf(EventField field) => field.Type switch
    {
        FieldType.Int => (0, WireLimits.IntMax),
        FieldType.Minor when field.Name == "amount" => (1, WireLimits.MinorMax),
        FieldType.Minor => (-WireLimits.MinorMax, WireLimits.MinorMax),
        _ => (0, 0),
    };
}
