using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// What the endpoints of one node share: parts, memory budget, allowances and counters. Safe from any thread.
/// </summary>
/// <param name="parts">The parts.</param>
internal sealed class HttpState(LeveeHttpParts parts)
{
    private readonly ConcurrentDictionary<SourceId, TokenBucket> buckets = new();
    private readonly ConcurrentDictionary<SourceId, MemoryBudget> budgets = new();
    private readonly ConcurrentDictionary<SourceId, EffectAsks> effects = new();

    public LeveeHttpParts Parts { get; } = parts;

    public MemoryBudget Memory { get; } = new(parts.Limits.InFlightMax);

    /// <summary>A source's share of the memory: half, so that no source shuts the door to the rest.</summary>
    public MemoryBudget MemoryOf(Source source) => budgets.GetOrAdd(source.Number,
        static (_, max) => new MemoryBudget(max), Parts.Limits.InFlightMax / 2);

    public HttpMetrics Metrics { get; } = new();

    public EventIntake Intake { get; } = new(parts);

    /// <summary>The numbers of events whose sources send none.</summary>
    public GivenSequences Given { get; } = new(parts.Node);

    /// <summary>The plain identifier of a subject, or null.</summary>
    public string? Resolve(Subject subject) => Parts.Pseudonymiser.Resolve(subject);

    /// <summary>The machine's time.</summary>
    public Instant Now => new(Parts.Time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The time by which the node's journals run.</summary>
    public Instant JournalNow => Parts.Node.Clock == JournalClock.System
        ? Now
        : Parts.Node.Status(PartitionName.Desk).Head.Time;

    /// <summary>The lists as they were given out last.</summary>
    public ListExports Lists { get; } = new(parts);

    /// <summary>Milliseconds of a clock that never goes back.</summary>
    public long SteadyMs => (long)Parts.Time.GetElapsedTime(0).TotalMilliseconds;

    /// <summary>Who asks; throws <see cref="ProblemException"/> (401) when the key is missing or unknown.</summary>
    public Source Authenticate(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        const string Scheme = "Bearer ";
        if (Basic.Of(header) is var (name, password))
            return Parts.Sources.FindByKey(password) is { } found && found.Name == name
                ? found
                : throw new ProblemException(Problem.NoKey());
        bool isBearer = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length <= 512;
        Source? source = isBearer ? Parts.Sources.FindByKey(header[Scheme.Length..].Trim()) : null;
        return source ?? throw new ProblemException(Problem.NoKey());
    }

    /// <summary>
    /// Takes lines from a source's allowance; throws <see cref="ProblemException"/> (429) when it is spent.
    /// </summary>
    public void TakeRate(Source source, int lines)
    {
        TokenBucket bucket = buckets.GetOrAdd(source.Number,
            static (_, arguments) => new TokenBucket(arguments.source.RatePerS, arguments.source.Burst,
                arguments.now), (source, now: SteadyMs));
        long waitMs = bucket.TryTake(lines, SteadyMs);
        if (waitMs > 0) throw new ProblemException(Problem.Rate(waitMs));
    }

    /// <summary>
    /// Lets a source ask for effects until the result is disposed; throws <see cref="ProblemException"/> (429) when it
    /// asks too often or has too many requests open.
    /// </summary>
    public IDisposable AskForEffects(Source source)
    {
        EffectAsks asks = effects.GetOrAdd(source.Number, static (_, arguments) =>
            new EffectAsks(arguments.Limits, arguments.Now), (Parts.Limits, Now: SteadyMs));
        return asks.Ask(SteadyMs);
    }

    /// <summary>Throws <see cref="ProblemException"/> (503) while the node takes no events.</summary>
    public void RequireReady()
    {
        if (WhyNotReady() is { } why) throw new ProblemException(Problem.NotReady(why));
    }

    /// <summary>Why the node takes no events now, or null.</summary>
    public string? WhyNotReady()
    {
        if (Parts.NotReady() is { } why) return why;
        foreach (PartitionName partition in (PartitionName[])[PartitionName.Screen, PartitionName.Desk])
            if (Parts.Node.Status(partition).Stopped is { } stopped)
                return $"the partition {partition} has stopped: {stopped}";
        return null;
    }
}
