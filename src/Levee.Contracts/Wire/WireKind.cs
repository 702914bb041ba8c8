using System.Numerics;
using System.Text;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>
/// One kind of event compiled for reading: members by name in a small hash table, required ones as bits.
/// </summary>
internal sealed class WireKind
{
    private const int TableSize = 128;

    private readonly WireMember?[] table = new WireMember?[TableSize];

    public WireKind(EventSchema schema)
    {
        Schema = schema;
        Name = Encoding.UTF8.GetBytes(schema.Name);
        Members =
        [
            new WireMember(WireMemberKind.Kind, "kind", isRequired: true),
            new WireMember(WireMemberKind.Sequence, "seq", isRequired: true),
            new WireMember(WireMemberKind.At, "at", isRequired: true),
            new WireMember(WireMemberKind.Id, "id", isRequired: false),
            new WireMember(WireMemberKind.DeadlineMs, "deadline_ms", isRequired: false),
            .. schema.Roles.Select(role => new WireMember(role)),
            .. schema.Fields.Select(field => new WireMember(field)),
            .. schema.Plain.Select(name => new WireMember(WireMemberKind.Plain, name, isRequired: false)),
            .. schema.HasKnownFacts
                ? [new WireMember(WireMemberKind.KnownFacts, "known_facts", isRequired: false)]
                : Array.Empty<WireMember>(),
        ];
        Invariant.Require(Members.Length <= 64);
        for (int i = 0; i < Members.Length; i++) Enter(Members[i], i);
        Currency = Members.FirstOrDefault(member => member.Field?.Type == FieldType.Currency);
        Money = Members.Where(member => member.Field?.Type == FieldType.Minor).Aggregate(0UL, WithBit);
        Address = Members.FirstOrDefault(member => member.Kind == WireMemberKind.Plain && member.Text == "url");
        Host = Members.FirstOrDefault(member => member.Role?.Kinds[0] == SubjectKind.Host);
    }

    public EventSchema Schema { get; }

    public byte[] Name { get; }

    public WireMember[] Members { get; }

    /// <summary>Bits of the members without which the event means nothing.</summary>
    public ulong Required { get; private set; }

    /// <summary>Bits of the members that hold money.</summary>
    public ulong Money { get; }

    /// <summary>The member naming the currency of <see cref="Money"/>, or null.</summary>
    public WireMember? Currency { get; }

    /// <summary>The member holding an address, or null.</summary>
    public WireMember? Address { get; }

    /// <summary>The member holding a host, which an address can stand in for; or null.</summary>
    public WireMember? Host { get; }

    public WireMember? Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty) return null;
        for (int slot = SlotOf(name); table[slot] is { } member; slot = (slot + 1) % TableSize)
            if (name.SequenceEqual(member.Name))
                return member;
        return null;
    }

    public IEnumerable<string> NamesFor(SourceForm form) =>
        Members.Where(member => member.IsOpenTo(form)).Select(member => member.Text);

    /// <summary>What the members that are there leave out, or null.</summary>
    /// <param name="present">Bits of the members that have a value.</param>
    /// <param name="form">How the source writes subjects.</param>
    public WireFault? Incomplete(ulong present, SourceForm form)
    {
        ulong absent = Required & ~present;
        if (absent != 0) return Missing(Members[BitOperations.TrailingZeroCount(absent)].Text);
        if (Currency is { } currency && (present & Money) != 0 && (present & (1UL << currency.Index)) == 0)
            return Missing(currency.Text);
        if (Address is not { } address || Host is not { } host) return null;
        if ((present & ((1UL << address.Index) | (1UL << host.Index))) != 0) return null;
        return form == SourceForm.Pseudonym
            ? Missing(host.Text)
            : new WireFault(WireErrorKind.MissingMember, "The event names no host.",
                $"{host.Text} or {address.Text}", host.Text);
    }

    public static WireFault Missing(string name) =>
        new(WireErrorKind.MissingMember, $"The event needs the member {name}.", name, name);

    private static int SlotOf(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            return (name[0] * 31 + name[^1] * 7 + name[name.Length / 2] * 3 + name.Length) % TableSize;
        }
    }

    private static ulong WithBit(ulong bits, WireMember member) => bits | (1UL << member.Index);

    private void Enter(WireMember member, int index)
    {
        member.Index = index;
        if (member.IsRequired) Required |= 1UL << index;
        int slot = SlotOf(member.Name);
        while (table[slot] is not null) slot = (slot + 1) % TableSize;
        table[slot] = member;
    }
}
