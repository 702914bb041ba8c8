using Levee.City.World;

namespace Levee.City.Running;

/// <summary>A payment as the payer means it.</summary>
internal sealed record PaymentPlan
{
    public required Person Payer { get; init; }

    public required Person Payee { get; init; }

    /// <summary>Minor units, more than 0.</summary>
    public required long AmountMinor { get; init; }

    public string Act { get; init; } = "transfer";

    public string Channel { get; init; } = "app";

    /// <summary>Asked just before the money would move: does the payer give it up after all? Null: never.</summary>
    public Func<Told, bool>? IsGivenUp { get; init; }
}
