using Levee.Contracts.Journal;

namespace Levee.Storage.Journal;

/// <summary>What a verifier says of a head that was kept elsewhere.</summary>
/// <param name="Head">The head.</param>
/// <param name="IsOnChain">True when this journal has exactly that head on its chain.</param>
/// <param name="Text">A sentence; when it is not on the chain, where the journals part as far as is known.</param>
public sealed record KeptHead(Head Head, bool IsOnChain, string Text);
