using Levee.Contracts;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Engine;

/// <summary>
/// Measures by their definition in <c>docs/rules.md</c>, recomputed from the whole list of what fed them before: no
/// state, no shortcut.
/// </summary>
/// <param name="windowMs">The window.</param>
internal sealed class PaneOracle(long windowMs)
{
    private readonly long paneMs = windowMs / 12;

    /// <summary>What one event gave: its time, whether it is certain, its value.</summary>
    internal readonly record struct Fed(Instant At, bool IsCertain, long Value, bool IsOut = false);

    public RecordedValue Count(IReadOnlyList<Fed> fed, Instant now) =>
        InWindow(fed, now) is { } inside ? RecordedValue.Of((long)inside.Count) : RecordedValue.Unknown;

    public RecordedValue Sum(IReadOnlyList<Fed> fed, Instant now) =>
        InWindow(fed, now) is { } inside ? RecordedValue.Of(inside.Sum(one => one.Value)) : RecordedValue.Unknown;

    public RecordedValue Max(IReadOnlyList<Fed> fed, Instant now) => InWindow(fed, now) is { Count: > 0 } inside
        ? RecordedValue.Of(inside.Max(one => one.Value))
        : RecordedValue.Unknown;

    public RecordedValue FirstSeen(IReadOnlyList<Fed> fed, Instant now) => InWindow(fed, now) is { Count: > 0 } inside
        ? RecordedValue.Of(Math.Max(0, now.Since(inside.Min(one => one.At))) / 1000)
        : RecordedValue.Unknown;

    public RecordedValue Distinct(IReadOnlyList<Fed> fed, Instant now) => InWindow(fed, now) is { } inside
        ? RecordedValue.Of((long)inside.Select(one => one.Value).Distinct().Count())
        : RecordedValue.Unknown;

    public RecordedValue Share(IReadOnlyList<Fed> fed, Instant now) => InWindow(fed, now) is { Count: > 0 } inside
        ? RecordedValue.Of((double)inside.Count(one => one.Value != 0) / inside.Count)
        : RecordedValue.Unknown;

    public RecordedValue Last(IReadOnlyList<Fed> fed, Instant now) =>
        Latest(fed, now) is { IsCertain: true } latest ? RecordedValue.Of(latest.Value) : RecordedValue.Unknown;

    public RecordedValue Since(IReadOnlyList<Fed> fed, Instant now) => Latest(fed, now) is { IsCertain: true } latest
        ? RecordedValue.Of(Math.Max(0, now.Since(latest.At)) / 1000)
        : RecordedValue.Unknown;

    /// <summary>Whether anything was fed in the window.</summary>
    public bool IsMet(IReadOnlyList<Fed> fed, Instant now, IReadOnlyList<Fed> ofSubject) =>
        fed.Any(one => Pane(one.At) >= First(ofSubject, now));

    private List<Fed>? InWindow(IReadOnlyList<Fed> fed, Instant now)
    {
        List<Fed> inside = [.. fed.Where(one => Pane(one.At) >= First(fed, now))];
        return inside.All(one => one.IsCertain) ? inside : null;
    }

    private Fed? Latest(IReadOnlyList<Fed> fed, Instant now)
    {
        List<Fed> inside = [.. fed.Where(one => Pane(one.At) >= First(fed, now))];
        return inside.Count == 0 ? null : inside.Aggregate((a, b) => b.At >= a.At ? b : a);
    }

    private long First(IReadOnlyList<Fed> fed, Instant now) =>
        fed.Select(one => Pane(one.At)).Append(Pane(now)).Max() - 11;

    private long Pane(Instant at) => (long)Math.Floor((decimal)at.UnixMs / paneMs);
}
