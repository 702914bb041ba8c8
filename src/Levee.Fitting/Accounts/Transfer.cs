namespace Levee.Fitting.Accounts;

/// <summary>Money from one account to another.</summary>
/// <param name="Payer">The place of the payer among the accounts.</param>
/// <param name="Payee">The place of the payee.</param>
/// <param name="Value">The amount, above 0.</param>
/// <param name="Step">When, in the set's own steps.</param>
internal readonly record struct Transfer(int Payer, int Payee, double Value, int Step);
