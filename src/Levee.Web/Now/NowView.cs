using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Web.Signals;
using Levee.Web.Warnings;

namespace Levee.Web.Now;

/// <summary>What the first page shows.</summary>
/// <param name="Stopped">Partitions that stopped, with why.</param>
/// <param name="Screen">How the screen partition is doing.</param>
/// <param name="Rate">Events a second.</param>
/// <param name="LastEventAt">Journal time of the last event; default when there was none.</param>
/// <param name="Clocks">The warnings whose clocks run out first; null when they are not this person's to see.</param>
/// <param name="Objections">The objections due first; null when they are not this person's to see.</param>
/// <param name="Outcomes">Warnings by outcome, unknown as unknown.</param>
/// <param name="Series">For each step, the counts of the last sixty minutes.</param>
/// <param name="Newest">The newest verdicts of warn or above.</param>
/// <param name="Entries">Entries journaled since the person last looked; null on the first look.</param>
/// <param name="Acts">Verdicts of warn or above since then.</param>
/// <param name="MayOpen">True when the person may open a verdict.</param>
public sealed record NowView(
    IReadOnlyList<PartitionStatus> Stopped, PartitionStatus Screen, int Rate, Instant LastEventAt,
    IReadOnlyList<WarningRow>? Clocks, IReadOnlyList<ObjectionRow>? Objections,
    IReadOnlyList<(string Outcome, long Count)> Outcomes,
    IReadOnlyList<IReadOnlyList<long>> Series, IReadOnlyList<NowAct> Newest, long? Entries, int Acts, bool MayOpen);
