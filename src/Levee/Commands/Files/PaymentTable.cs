using Levee.Contracts;

namespace Levee.Commands.Files;

/// <summary>What a table of payments does not say of itself.</summary>
/// <param name="Currency">The currency of its amounts.</param>
/// <param name="Start">When its step 0 was.</param>
/// <param name="HasAsked">True to write an <c>asked</c> event before each <c>done</c>.</param>
internal sealed record PaymentTable(Currency Currency, Instant Start, bool HasAsked);
