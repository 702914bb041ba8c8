using System.Numerics;
using Levee.Contracts.Events;

namespace Levee.Contracts.Codec;

/// <summary>
/// A 64-bit digest of what a source said in one event: kind, time, deadline, external id, subjects, fields and facts,
/// without what the node added (source, sequence, arrival, numbers). The same event gives the same digest at ingress
/// and when decoded with its subjects filled. Not keyed: it tells a repeated body from another and resists no attack.
/// </summary>
public static class EventDigest
{
    private const ulong Prime1 = 0x9E3779B185EBCA87, Prime2 = 0xC2B2AE3D27D4EB4F, Prime3 = 0x165667B19E3779F9;

    /// <summary>The digest of an event with its subjects filled.</summary>
    public static ulong Of(EventRow row) => Of(row, row.At);

    /// <summary>
    /// The digest the event would have if it had happened at <paramref name="at"/>: for comparing with a journaled
    /// event whose future time was replaced.
    /// </summary>
    public static ulong Of(EventRow row, Instant at)
    {
        unchecked
        {
            ulong digest = Add(Prime3, (ulong)row.Kind);
            digest = Add(digest, (ulong)at.UnixMs);
            digest = Add(digest, (ulong)row.DeadlineMs);
            digest = Add(digest, row.ExternalId);
            digest = AddSubjects(digest, row.Subjects);
            digest = Add(digest, row.Present);
            Span<long> fields = row.Fields;
            for (uint left = row.Present; left != 0; left &= left - 1)
                digest = Add(digest, (ulong)fields[BitOperations.TrailingZeroCount(left)]);
            if (row.Facts is { } facts) digest = AddFacts(digest, facts);
            return Finish(digest);
        }
    }

    private static ulong AddSubjects(ulong digest, ReadOnlySpan<Subject> subjects)
    {
        unchecked
        {
            for (int slot = 0; slot < subjects.Length; slot++)
            {
                Subject subject = subjects[slot];
                if (subject.IsDefault) continue;
                digest = Add(digest, ((ulong)slot << 8) | (ulong)subject.Kind);
                digest = Add(digest, (ulong)(subject.Id.Value >> 64));
                digest = Add(digest, (ulong)subject.Id.Value);
            }
            return digest;
        }
    }

    private static ulong AddFacts(ulong digest, KnownFact[] facts)
    {
        unchecked
        {
            digest = Add(digest, (ulong)facts.Length);
            foreach (KnownFact fact in facts)
            {
                digest = Add(digest, ((ulong)fact.Field << 16) | ((ulong)fact.Exactness << 8)
                    | (fact.TrueAt is null ? 0ul : 1ul));
                digest = Add(digest, (ulong)(fact.TrueAt?.UnixMs ?? 0));
            }
            return digest;
        }
    }

    /// <summary>One round: multiply, rotate, multiply, so that order and every bit count.</summary>
    private static ulong Add(ulong digest, ulong word)
        => unchecked(BitOperations.RotateLeft(digest ^ (BitOperations.RotateLeft(word * Prime2, 31) * Prime1), 27)
            * Prime1 + Prime3);

    private static ulong Finish(ulong digest)
    {
        unchecked
        {
            digest = (digest ^ (digest >> 33)) * Prime2;
            digest = (digest ^ (digest >> 29)) * Prime3;
            return digest ^ (digest >> 32);
        }
    }
}
