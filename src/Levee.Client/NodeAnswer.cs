namespace Levee.Client;

/// <summary>What came back from one request: answers, or a reason to try again.</summary>
/// <param name="Lines">One a line sent, or null.</param>
/// <param name="RetryAfter">How long the node asks to wait, or null.</param>
internal readonly record struct NodeAnswer(IReadOnlyList<SentVerdict>? Lines, TimeSpan? RetryAfter);
