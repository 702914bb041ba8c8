using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Commands.Replay;

/// <summary>The kind and last digits of the pseudonym of each subject of a journal, by its number.</summary>
internal sealed class SubjectTails
{
    private const int Digits = 6;
    private readonly List<(SubjectKind Kind, int Tail)> known = [];

    /// <summary>Learns the first sights of a batch; numbers are dense.</summary>
    public void Learn(Batch batch)
    {
        foreach (Sight sight in batch.Sights)
            known.Add((sight.Subject.Kind, (int)(uint)(sight.Subject.Id.Value & 0xFF_FFFF)));
    }

    /// <summary>The subject in words, such as <c>number ..9f3a01</c>.</summary>
    public string Of(int number)
    {
        if (number <= 0 || number > known.Count || known[number - 1] is (_, 0)) return "forgotten";
        (SubjectKind kind, int tail) = known[number - 1];
        return $"{kind.ToString().ToLowerInvariant()} .." + tail.ToString("x" + Digits, CultureInfo.InvariantCulture);
    }
}
