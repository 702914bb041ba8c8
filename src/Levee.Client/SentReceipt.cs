using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Client;

/// <summary>What became of an effect or a verdict at the edge.</summary>
/// <param name="About">The effect's id (<c>desk-41.0</c>) or the verdict's (<c>screen-124</c>).</param>
/// <param name="IsEffect">True for an effect, false for a verdict.</param>
/// <param name="State">What is confirmed.</param>
/// <param name="At">When it happened.</param>
public sealed record SentReceipt(string About, bool IsEffect, ReceiptState State, Instant At);
