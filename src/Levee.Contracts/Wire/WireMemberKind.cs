namespace Levee.Contracts.Wire;

/// <summary>How the value of a member is read.</summary>
internal enum WireMemberKind : byte
{
    Kind,
    Sequence,
    At,
    Id,
    DeadlineMs,
    Role,
    Field,
    Plain,
    KnownFacts,
}
