using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Web.Texts;

namespace Levee.Web.Shell;

/// <summary>What every page needs beside its own view: language, theme, who, and the state of the node.</summary>
public sealed record PageFrame
{
    /// <summary>The language.</summary>
    public required Text Text { get; init; }

    /// <summary>Light or dark.</summary>
    public required Theme Theme { get; init; }

    /// <summary>Who is signed in, or null.</summary>
    public required Person? Person { get; init; }

    /// <summary>The token for forms.</summary>
    public required string FormToken { get; init; }

    /// <summary>Path and query of this page, where switches come back to.</summary>
    public required string Here { get; init; }

    /// <summary>The node's name.</summary>
    public required string Node { get; init; }

    /// <summary>True in the demo.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>True when the City screen exists.</summary>
    public required bool HasCity { get; init; }

    /// <summary>Whose time the journals run on.</summary>
    public required JournalClock Clock { get; init; }

    /// <summary>The node's time when the page was made.</summary>
    public required Instant Now { get; init; }

    /// <summary>Times in the node's zone.</summary>
    public required TimeText Times { get; init; }

    /// <summary>The node's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Open warnings with a clock, for the rail; 0 shows nothing.</summary>
    public required int WarningsDue { get; init; }

    /// <summary>Objections that wait for a person, for the rail; 0 shows nothing.</summary>
    public required int ObjectionsDue { get; init; }

    /// <summary>True when letter keys work.</summary>
    public required bool HasKeys { get; init; }
}
