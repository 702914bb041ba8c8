namespace Levee.Contracts;

/// <summary>The same thing said in both languages; each is written, neither is a translation.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Simplified Chinese.</param>
public sealed record Words(string En, string Zh);
