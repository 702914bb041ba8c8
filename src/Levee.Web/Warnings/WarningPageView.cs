using Levee.Storage.Tables;

namespace Levee.Web.Warnings;

/// <summary>What a warning's page shows.</summary>
public sealed record WarningPageView
{
    /// <summary>The warning in the list's form.</summary>
    public required WarningRow Row { get; init; }

    /// <summary>Whom to warn, as a pseudonym.</summary>
    public required string Person { get; init; }

    /// <summary>The counterpart, as a pseudonym.</summary>
    public required string Counterpart { get; init; }

    /// <summary>The ways to the pages of both; null where there is none.</summary>
    public required (string? Person, string? Counterpart) Paths { get; init; }

    /// <summary>The name of the source that delivers.</summary>
    public required string Home { get; init; }

    /// <summary>What happened to it.</summary>
    public required IReadOnlyList<WarningStep> History { get; init; }

    /// <summary>What the person was told, with the name of the source that delivers.</summary>
    public required IReadOnlyList<(WarningDeliveryRow Delivery, string Source)> Deliveries { get; init; }

    /// <summary>The workflow as its part shows it.</summary>
    public required WorkflowCommands Commands { get; init; }

    /// <summary>True when the person may open the verdict.</summary>
    public required bool MayOpenVerdict { get; init; }

    /// <summary>The access entry that was journaled before this page was shown.</summary>
    public required string Access { get; init; }

    /// <summary>The purpose stated in it.</summary>
    public required string Purpose { get; init; }
}
