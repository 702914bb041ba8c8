using Levee.Contracts;

namespace Levee.Channels.Http;

/// <summary>What was given to an event with an id.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">Its time.</param>
/// <param name="Count">How many numbers had been given.</param>
/// <param name="IsNew">True until the id is asked for again.</param>
internal readonly record struct Given(long Sequence, Instant At, long Count, bool IsNew);
