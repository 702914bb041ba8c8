using Levee.Contracts;

namespace Levee.Web.Live;

/// <summary>What the live page shows when it arrives; the stream goes on from <paramref name="Next"/>.</summary>
/// <param name="Filter">What is shown.</param>
/// <param name="Rows">The newest rows, newest first.</param>
/// <param name="Channels">Sources to choose from.</param>
/// <param name="Next">Where the stream goes on.</param>
/// <param name="Rate">Events a second.</param>
/// <param name="MayOpen">True when the person may open a verdict.</param>
/// <param name="Below">Events among the newest that the filter hides because of their step.</param>
public sealed record LiveView(
    LiveFilter Filter, IReadOnlyList<LiveCells> Rows, IReadOnlyList<(SourceId Id, string Name)> Channels, Position Next,
    int Rate, bool MayOpen, int Below);
