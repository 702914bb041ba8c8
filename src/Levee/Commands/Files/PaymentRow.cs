using Levee.Contracts;

namespace Levee.Commands.Files;

/// <summary>One payment of a data set.</summary>
/// <param name="Reference">What both of its events name.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="Payer">The payer's account.</param>
/// <param name="Payee">The payee's account.</param>
/// <param name="Amount">Major units.</param>
/// <param name="IsCard">True for a card at a terminal, false for a transfer.</param>
internal sealed record PaymentRow(
    string Reference, Instant At, string Payer, string Payee, decimal Amount, bool IsCard);
