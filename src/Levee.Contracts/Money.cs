namespace Levee.Contracts;

/// <summary>An amount of money: minor units (cents, fen) of one currency, never a fraction of one.</summary>
/// <param name="Minor">Minor units; checked arithmetic.</param>
/// <param name="Currency">ISO 4217 code.</param>
public readonly record struct Money(long Minor, Currency Currency)
{
    /// <summary>The sum; throws <see cref="InvalidOperationException"/> when the currencies differ.</summary>
    public Money Plus(Money other) => other.Currency == Currency
        ? this with { Minor = Minor + other.Minor }
        : throw new InvalidOperationException($"{Currency} and {other.Currency} cannot be added without a dated rate");

    /// <summary>Plain decimal notation with the code, such as <c>49900.00 CNY</c>.</summary>
    public override string ToString()
    {
        int digits = Currency.MinorDigits;
        decimal scale = 1;
        for (int i = 0; i < digits; i++) scale *= 10;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{(Minor / scale).ToString($"F{digits}", System.Globalization.CultureInfo.InvariantCulture)} {Currency}");
    }
}
