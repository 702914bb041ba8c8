namespace Levee.Contracts.Wire.Binary;

/// <summary>Where the fixed parts of a frame stand; <c>docs/http.md</c> describes it byte by byte.</summary>
internal static class FrameLayout
{
    /// <summary>Bytes of the length in front of a frame; the length counts what follows it.</summary>
    public const int LengthBytes = 4;

    /// <summary>Bytes of the head: kind, flags, roles, fields, sequence and time.</summary>
    public const int HeadBytes = 24;

    public const int KindAt = 0;
    public const int FlagsAt = 1;
    public const int RolesAt = 2;
    public const int FieldsAt = 4;
    public const int SequenceAt = 8;
    public const int TimeAt = 16;

    /// <summary>The kind of a frame that states the time.</summary>
    public const byte TimeKind = 0;

    /// <summary>The number in <c>contracts.txt</c> of the role of bit 0.</summary>
    public const int FirstRole = 1;

    /// <summary>The number in <c>contracts.txt</c> of the field of bit 0.</summary>
    public const int FirstField = 20;

    public const int RoleBits = 16;
    public const int FieldBits = 32;
}
