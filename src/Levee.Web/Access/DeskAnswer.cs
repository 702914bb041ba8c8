using Levee.Contracts.Ports;

namespace Levee.Web.Access;

/// <summary>What the desk said to one entry of the console.</summary>
/// <param name="Answer">The answer; null when it was not journaled.</param>
/// <param name="Reason">Why not.</param>
internal sealed record DeskAnswer(Answer? Answer, string Reason);
