using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Storage.Tables;
using Levee.Web.Verdicts;

namespace Levee.Web.Subjects;

/// <summary>What a subject's page shows; no plain value is in it.</summary>
public sealed record SubjectView
{
    /// <summary>The subject.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The entry that is the reason for looking.</summary>
    public required string For { get; init; }

    /// <summary>The page of that entry.</summary>
    public required string ForPath { get; init; }

    /// <summary>How far the screen journal was read, and what was found.</summary>
    public required LeadSearch Search { get; init; }

    /// <summary>The timeline.</summary>
    public required IReadOnlyList<TimelineItem> Timeline { get; init; }

    /// <summary>What the rules in force keep of it; null when the partition did not answer in time.</summary>
    public required SubjectKept? Kept { get; init; }

    /// <summary>Warnings that warn it or name it as the counterpart, newest first.</summary>
    public required IReadOnlyList<(WarningView Warning, bool IsWarned)> Warnings { get; init; }

    /// <summary>True when whoever looks may open a warning.</summary>
    public required bool MayOpenWarnings { get; init; }

    /// <summary>Lists it stands or stood on, newest first.</summary>
    public required IReadOnlyList<ListingView> Lists { get; init; }

    /// <summary>How far the desk journal was read, and who looked.</summary>
    public required (LeadSearch Search, IReadOnlyList<SubjectLook> Looks) Looked { get; init; }

    /// <summary>The access entry that was journaled before this page was shown.</summary>
    public required string Access { get; init; }

    /// <summary>The purpose stated in it.</summary>
    public required string Purpose { get; init; }
}
