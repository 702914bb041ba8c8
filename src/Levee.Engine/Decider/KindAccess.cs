using Levee.Contracts.Events;
using Levee.Engine.Measures;
using Levee.Engine.Rules;

namespace Levee.Engine.Decider;

/// <summary>
/// What an event of one kind touches in the state, each thing once: its subjects, their rows, the filters asked, the
/// slots fed, the values read. What feeding needs stands first, so that folding alone touches no more.
/// </summary>
internal sealed class KindAccess
{
    /// <summary>The subjects; events before <see cref="FedPaths"/> are needed to feed.</summary>
    public required SubjectPath[] Paths { get; init; }

    /// <summary>How many of the paths feeding needs.</summary>
    public required int FedPaths { get; init; }

    /// <summary>The rows: of which shelf, for which of the paths.</summary>
    public required RowAccess[] Rows { get; init; }

    /// <summary>How many of the rows feeding needs.</summary>
    public required int FedRows { get; init; }

    /// <summary>Indexes of the windows asked, in the state's list.</summary>
    public required int[] Windows { get; init; }

    /// <summary>Which events feed: each condition once.</summary>
    public required EventFilters Filters { get; init; }

    /// <summary>What is fed, by shelf.</summary>
    public required ShelfFeed[] Feeds { get; init; }

    /// <summary>Steps of journeys taken and what ends them.</summary>
    public required JourneyFeed[] Journeys { get; init; }

    /// <summary>Roles of which links, segments or ages are asked.</summary>
    public required EventRole[] LinkedRoles { get; init; }

    /// <summary>Roles of which it is asked, or noted, whom they know.</summary>
    public required EventRole[] PeerRoles { get; init; }

    /// <summary>The scores read, each once.</summary>
    public required ScoreReading[] Scores { get; init; }

    /// <summary>The values read, in the order of the kind's vector.</summary>
    public required ReadStep[] Reads { get; init; }
}
