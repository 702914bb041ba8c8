using Levee.Contracts.Events;

namespace Levee.Contracts.Wire.Binary;

/// <summary>One kind of event compiled for frames: members by the bit that says they are there.</summary>
internal sealed class FrameKind
{
    private static readonly FrameKind[] All =
        [.. EventSchemas.All.Select(schema => new FrameKind(WireKinds.Of(schema.Kind)))];

    private readonly WireMember?[] roles = new WireMember?[FrameLayout.RoleBits];
    private readonly WireMember?[] fields = new WireMember?[FrameLayout.FieldBits];

    private FrameKind(WireKind kind)
    {
        Kind = kind;
        foreach (WireMember member in kind.Members)
        {
            if (member.Role is { } role) Enter(roles, role.Number - FrameLayout.FirstRole, member);
            if (member.Field is { } field) Enter(fields, field.Number - FrameLayout.FirstField, member);
        }
        RoleBits = (ushort)BitsOf(roles);
        FieldBits = BitsOf(fields);
        Id = Only(WireMemberKind.Id)!;
        Deadline = Only(WireMemberKind.DeadlineMs)!;
        Plain = Only(WireMemberKind.Plain);
        KnownFacts = Only(WireMemberKind.KnownFacts);
        InHead = Bit(Only(WireMemberKind.Kind)!) | Bit(Only(WireMemberKind.Sequence)!) | Bit(Only(WireMemberKind.At)!);
    }

    public WireKind Kind { get; }

    /// <summary>The roles there are.</summary>
    public ushort RoleBits { get; }

    /// <summary>The fields there are.</summary>
    public uint FieldBits { get; }

    public WireMember Id { get; }

    public WireMember Deadline { get; }

    public WireMember? Plain { get; }

    public WireMember? KnownFacts { get; }

    /// <summary>The members that every head holds, as bits of <see cref="WireMember.Index"/>.</summary>
    public ulong InHead { get; }

    /// <summary>The kind of a number, or null.</summary>
    public static FrameKind? Find(byte number) => number >= 1 && number <= All.Length ? All[number - 1] : null;

    /// <summary>The kind of an event.</summary>
    public static FrameKind Of(EventKind kind) => All[(int)kind - 1];

    /// <summary>The bit of a role.</summary>
    public static ushort BitOf(EventRole role) => (ushort)(1 << (role.Number - FrameLayout.FirstRole));

    /// <summary>The bit of a field.</summary>
    public static uint BitOf(EventField field) => 1u << (field.Number - FrameLayout.FirstField);

    public static ulong Bit(WireMember member) => 1UL << member.Index;

    public WireMember Role(int bit) => roles[bit]!;

    public WireMember Field(int bit) => fields[bit]!;

    private static void Enter(WireMember?[] table, int bit, WireMember member)
    {
        Invariant.Require(bit >= 0 && bit < table.Length && table[bit] is null);
        table[bit] = member;
    }

    private static uint BitsOf(WireMember?[] table)
    {
        uint bits = 0;
        for (int i = 0; i < table.Length; i++)
            if (table[i] is not null)
                bits |= 1u << i;
        return bits;
    }

    private WireMember? Only(WireMemberKind kind) => Kind.Members.FirstOrDefault(member => member.Kind == kind);
}
