using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Composition;

/// <summary>
/// Sources that are parts of the node itself: each partition towards the other, and the console. Their numbers lie
/// above
/// all that a file of sources may give.
/// </summary>
internal static class ReservedSources
{
    /// <summary>The first reserved number.</summary>
    public const ushort First = 65_000;

    /// <summary>Screen, towards the desk.</summary>
    public static readonly SourceId Screen = new(First);

    /// <summary>The desk, towards screen.</summary>
    public static readonly SourceId Desk = new(First + 1);

    /// <summary>The console, towards the desk.</summary>
    public static readonly SourceId Console = new(First + 2);

    /// <summary>The public portal, towards the desk.</summary>
    public static readonly SourceId Portal = new(First + 3);

    /// <summary>The name of a reserved source, or null.</summary>
    public static string? NameOf(SourceId source) =>
        source == Screen ? "screen" : source == Desk ? "desk" : source == Console ? "console"
        : source == Portal ? "portal" : null;

    /// <summary>Their registrations, for both journals.</summary>
    public static IEnumerable<SourceRegistered> Registrations()
    {
        foreach (SourceId source in (SourceId[])[Screen, Desk, Console, Portal])
        {
            yield return new SourceRegistered
            {
                Registered = source, Name = NameOf(source)!, Form = SourceForm.Pseudonym, LatenessMs = 60_000,
                LearningMs = 0, Since = default,
            };
        }
    }
}
