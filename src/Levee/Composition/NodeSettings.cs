using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Composition;

/// <summary>How a node is to be run: the settled input of the composition.</summary>
internal sealed record NodeSettings
{
    /// <summary>The node's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it keeps what.</summary>
    public required NodeLayout Layout { get; init; }

    /// <summary>The folder that holds <c>rules/</c>, <c>scores/</c>, <c>parameters/</c>, <c>law/</c>.</summary>
    public required string Home { get; init; }

    /// <summary>Address of the edge for machines.</summary>
    public required Uri Api { get; init; }

    /// <summary>Address of the console.</summary>
    public required Uri Console { get; init; }

    /// <summary>Address of the public portal, or null: none.</summary>
    public Uri? Portal { get; init; }

    /// <summary>Whose time the journals run on.</summary>
    public JournalClock Clock { get; init; } = JournalClock.System;

    /// <summary>
    /// How far a stated time may lie ahead of the machine's: a day; in a simulated city, whose dates its file chooses,
    /// ten years.
    /// </summary>
    public TimeSpan StatedAheadMax => TimeSpan.FromDays(IsDemo ? 3_653 : 1);

    /// <summary>Where a new journal's history begins; null: when it is made.</summary>
    public Instant? HistoryBegins { get; init; }

    /// <summary>True in the demo: the simulated city, an in-process pseudonymiser, a printed sign-in link.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The one currency.</summary>
    public Currency Currency { get; init; } = Currency.Cny;

    /// <summary>Minutes east of UTC of the one zone.</summary>
    public int ZoneMinutes { get; init; } = 480;
}
