using Levee.Contracts;
using Levee.Features.Pseudonyms;

namespace Levee.Try.Running;

/// <summary>Shows subjects to people: the last four characters, or all when that was asked for.</summary>
internal sealed class SubjectText(IPseudonymiser pseudonymiser, bool isWhole)
{
    private const int Tail = 4;

    /// <summary>The text of a subject; empty for none.</summary>
    public string Of(Subject subject)
    {
        if (subject.IsDefault) return "";
        if (pseudonymiser.Resolve(subject) is not { } name) return "…";
        if (isWhole) return name;
        // The last four of a host are its country or .com: they would tell nothing.
        int shown = subject.Kind == SubjectKind.Host ? Tail * 2 : Tail;
        return name.Length <= shown ? name : "…" + name[^shown..];
    }
}
