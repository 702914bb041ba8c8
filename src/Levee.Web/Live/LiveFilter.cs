using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Web.Live;

/// <summary>Which events a viewer wants; stands in the URL.</summary>
/// <param name="Min">The least step.</param>
/// <param name="Kind">The kind, or none for all.</param>
/// <param name="Channel">The source, or null for all.</param>
public sealed record LiveFilter(Step Min, EventKind Kind, SourceId? Channel)
{
    /// <summary>True when the viewer wants this event.</summary>
    public bool Takes(LiveRow row) => row.Step >= Min && (Kind == EventKind.None || row.Kind == Kind)
        && (Channel is null || row.Source == Channel);

    /// <summary>Reads the query's values; what cannot be read means the default (warn and up, all, all).</summary>
    public static LiveFilter Parse(string? min, string? kind, string? channel)
    {
        Step step = Enum.TryParse(min, ignoreCase: true, out Step read) && Enum.IsDefined(read) ? read : Step.Warn;
        EventKind of = EventSchemas.Find(kind ?? "")?.Kind ?? EventKind.None;
        SourceId? source = ushort.TryParse(channel, out ushort number) ? new SourceId(number) : null;
        return new LiveFilter(step, of, source);
    }
}
