using Levee.Web.Live;

namespace Levee.Web.Now;

/// <summary>A verdict with its sentence why.</summary>
/// <param name="Cells">The event's row.</param>
/// <param name="Because">The sentence; holds no identifier.</param>
public sealed record NowAct(LiveCells Cells, string Because);
