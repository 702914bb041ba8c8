using System.Text;
using Levee.Contracts;
using Levee.Contracts.Wire;
using Levee.Features.Names;

namespace Levee.Channels.Http;

/// <summary>Holds a source to the numbers it may speak for. Runs before the plain identifiers are forgotten.</summary>
internal static class SourceRanges
{
    private static readonly HashSet<int> None = [];

    /// <summary>
    /// The lines whose event names numbers but none in the source's ranges; an event without numbers is inside. Reads
    /// the plain identifiers, so it comes before the features.
    /// </summary>
    public static IReadOnlySet<int> LinesOutside(WireBatch batch, Source source, NameRules names)
    {
        if (source.Ranges.Count == 0 || batch.Events.Count == 0) return None;
        byte[][] ranges = [.. source.Ranges.Select(Encoding.ASCII.GetBytes)];
        bool[] hasNumber = new bool[batch.Events.Count];
        bool[] isInside = new bool[batch.Events.Count];
        Span<byte> normal = stackalloc byte[NameRules.RoomFor(WireLimits.IdentifierBytesMax)];
        foreach (PlainIdentifier identifier in batch.Identifiers)
        {
            if (identifier.Kind != SubjectKind.Number) continue;
            hasNumber[identifier.Row] = true;
            ReadOnlySpan<byte> plain = batch.Plain.Slice(identifier.Start, identifier.Length);
            // What is no number at all is refused by name when the features are taken.
            isInside[identifier.Row] |= names.Normalise(SubjectKind.Number, plain, normal, out int length)
                != NameFault.None || IsInside(normal[..length], ranges);
        }
        return batch.Lines.Where(line => line.Kind == WireLineKind.Event)
            .Where(line => hasNumber[line.Index] && !isInside[line.Index])
            .Select(line => line.Number).ToHashSet();
    }

    /// <summary>Refuses these lines; comes after the features, because a refusal drops what is plain.</summary>
    public static void Refuse(WireBatch batch, IReadOnlySet<int> outside)
    {
        if (outside.Count == 0) return;
        WireError?[] refused = new WireError?[batch.Events.Count];
        foreach (WireLine line in batch.Lines)
            if (line.Kind == WireLineKind.Event && outside.Contains(line.Number))
                refused[line.Index] = new WireError(WireErrorKind.KindNotAllowed, 0, null,
                    "The event names no number that this source may speak for.", "a number in its configured ranges");
        batch.Refuse(refused);
    }

    private static bool IsInside(ReadOnlySpan<byte> number, byte[][] ranges)
    {
        foreach (byte[] range in ranges)
            if (number.StartsWith(range))
                return true;
        return false;
    }
}
