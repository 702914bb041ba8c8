using Levee.Contracts;

namespace Levee.Try.Lines;

/// <summary>What a file does not say of its times.</summary>
/// <param name="ZoneMinutes">Minutes east of UTC of a time without an offset.</param>
/// <param name="Start">When step 0, and line 0 where lines stand for times, was.</param>
internal sealed record LineTimes(int ZoneMinutes, Instant Start);
